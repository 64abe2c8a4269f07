// Model D0 in C with vectors, single precision: a debrief a lane, xoshiro128+ and Box-Muller by
// polynomials.
// cc -O3 -march=native -ffast-math -o d0-simd d0-simd.c && ./d0-simd 40000000
#define _POSIX_C_SOURCE 199309L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__AVX512F__)
#define LANES 16
#elif defined(__AVX2__)
#define LANES 8
#else
#define LANES 4
#endif
typedef float F __attribute__((vector_size(4 * LANES)));
typedef uint32_t U __attribute__((vector_size(4 * LANES)));
typedef int32_t I __attribute__((vector_size(4 * LANES)));

static U s[4];

static inline U next(void) {
  U result = s[0] + s[3], t = s[1] << 9;
  s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3], s[2] ^= t;
  s[3] = s[3] << 11 | s[3] >> 21;
  return result;
}

static inline F unit(U bits) { return (F)(bits >> 9 | 0x3f800000) - 1.0f; }

static inline F root(F v) {
  F r;
  for (int i = 0; i < LANES; i++) r[i] = __builtin_sqrtf(v[i]);
  return r;
}

// -2 log u for u in (0, 1], by the exponent and a polynomial of the mantissa.
static inline F minusTwoLog(F u) {
  I bits = (I)u - 0x3f3504f3;
  F e = __builtin_convertvector(bits >> 23, F);
  F f = (F)((bits & 0x7fffff) + 0x3f3504f3) - 1.0f, z = f * f;
  F p = 7.0376836292E-2f * f - 1.1514610310E-1f;
  p = p * f + 1.1676998740E-1f, p = p * f - 1.2420140846E-1f, p = p * f + 1.4249322787E-1f;
  p = p * f - 1.6668057665E-1f, p = p * f + 2.0000714765E-1f, p = p * f - 2.4999993993E-1f;
  p = p * f + 3.3333331174E-1f;
  return -2.0f * (p * f * z - 0.5f * z + f + 0.69314718f * e);
}

static inline void normals(F *a, F *b) {
  F r = root(minusTwoLog(1.0f - unit(next())));
  U bits = next();
  // The angle within a quarter turn, and the quarter by its signs.
  F t = (unit(bits) - 0.5f) * 1.57079633f, q = t * t;
  F sine = t * (1.0f + q * (-1.6666654611E-1f + q * (8.3321608736E-3f - q * 1.9515295891E-4f)));
  F cosine = 1.0f + q * (-0.5f + q * (4.166664568298827E-2f +
             q * (-1.388731625493765E-3f + q * 2.443315711809948E-5f)));
  U swap = -(bits & 1u);
  U x = ((U)cosine & ~swap) | ((U)sine & swap), y = ((U)sine & ~swap) | ((U)cosine & swap);
  *a = r * (F)(x ^ (bits & 2u) << 30);
  *b = r * (F)(y ^ (bits & 4u) << 29);
}

int main(int argc, char **argv) {
  static const float severity[5] = {-.4f, -.2f, 0, .2f, .4f}, own[5] = {.9f, .6f, .5f, .4f, .2f};
  static const float weight[5] = {.30f, .25f, .20f, .15f, .10f};
  long runs = argc > 1 ? atol(argv[1]) : 40000000, groups = runs / LANES;
  uint64_t seed = 1;
  for (int i = 0; i < 4; i++)
    for (int lane = 0; lane < LANES; lane++) {
      uint64_t z = seed += 0x9e3779b97f4a7c15u;
      z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u, z = (z ^ z >> 27) * 0x94d049bb133111ebu;
      s[i][lane] = (uint32_t)(z ^ z >> 31);
    }
  I hired[2] = {{0}, {0}}, alike[2] = {{0}, {0}};
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (long group = 0; group < groups; group++) {
    F z[56], sum[2][5];
    for (int i = 0; i < 56; i += 2) normals(&z[i], &z[i + 1]);
    memset(sum, 0, sizeof sum);
    for (int k = 0; k < 9; k++) {
      F truth = .8f * z[0] + .6f * z[1 + k], x[5], y[5];
      for (int j = 0; j < 5; j++) {
        x[j] = y[j] = truth - severity[j] + .9f * z[10 + 9 * j + k];
        sum[0][j] += x[j];
      }
      for (int round = 0; round < 2; round++) {
        F heard = weight[0] * y[0];
        for (int j = 1; j < 5; j++) heard += weight[j] * y[j];
        for (int j = 0; j < 5; j++) y[j] = (1 - own[j]) * heard + own[j] * x[j];
      }
      for (int j = 0; j < 5; j++) sum[1][j] += y[j];
    }
    for (int when = 0; when < 2; when++) {
      I yes = {0};
      for (int j = 0; j < 5; j++) yes -= sum[when][j] > 2.25f;
      hired[when] -= yes > 2;
      alike[when] -= yes == 0 | yes == 5;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  double seconds = (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec);
  double n = (double)groups * LANES, total[4] = {0};
  for (int lane = 0; lane < LANES; lane++)
    for (int when = 0; when < 2; when++)
      total[when] += hired[when][lane], total[2 + when] += alike[when][lane];
  printf("%.0f %.5f %.5f %.5f %.5f\n", n / seconds, total[0] / n, total[1] / n, total[2] / n,
         total[3] / n);
}
