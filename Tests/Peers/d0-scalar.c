// Model D0 in scalar C, double precision: xoshiro256+ and the ziggurat method of normals.
// cc -O3 -march=native -o d0-scalar d0-scalar.c -lm && ./d0-scalar 4000000
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t s[4] = {0x9e3779b97f4a7c15u, 0xbf58476d1ce4e5b9u, 0x94d049bb133111ebu, 1};

static inline uint64_t next(void) {
  uint64_t result = s[0] + s[3], t = s[1] << 17;
  s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3], s[2] ^= t;
  s[3] = s[3] << 45 | s[3] >> 19;
  return result;
}

static inline double uniform(void) { return ((double)(next() >> 11) + 0.5) * 0x1p-53; }

// Marsaglia and Tsang (2000): 256 layers, Doornik's form with doubles.
static double x[257], ratio[256];
static const double edge = 3.6541528853610088, area = 0.00492867323399;

static void prepare(void) {
  double f = exp(-0.5 * edge * edge);
  x[0] = area / f, x[1] = edge, x[256] = 0;
  for (int i = 2; i < 256; i++) {
    x[i] = sqrt(-2 * log(area / x[i - 1] + f));
    f = exp(-0.5 * x[i] * x[i]);
  }
  for (int i = 0; i < 256; i++) ratio[i] = x[i + 1] / x[i];
}

static inline double normal(void) {
  for (;;) {
    uint64_t bits = next();
    int i = bits & 255;
    double u = 2 * ((double)(bits >> 11) * 0x1p-53) - 1;
    if (fabs(u) < ratio[i]) return u * x[i];
    if (i == 0) {
      double a, b;
      do a = log(uniform()) / edge, b = log(uniform()); while (-2 * b < a * a);
      return u < 0 ? a - edge : edge - a;
    }
    double z = u * x[i], f0 = exp(-0.5 * (x[i] * x[i] - z * z));
    double f1 = exp(-0.5 * (x[i + 1] * x[i + 1] - z * z));
    if (f1 + uniform() * (f0 - f1) < 1) return z;
  }
}

int main(int argc, char **argv) {
  static const double severity[5] = {-.4, -.2, 0, .2, .4}, own[5] = {.9, .6, .5, .4, .2};
  static const double weight[5] = {.30, .25, .20, .15, .10};
  long runs = argc > 1 ? atol(argv[1]) : 4000000, hired[2] = {0, 0}, alike[2] = {0, 0};
  prepare();
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (long run = 0; run < runs; run++) {
    double y[9][5], sum[2][5] = {{0}}, z0 = normal();
    for (int k = 0; k < 9; k++) {
      double truth = .8 * z0 + .6 * normal();
      for (int j = 0; j < 5; j++) y[k][j] = truth - severity[j] + .9 * normal();
    }
    for (int k = 0; k < 9; k++) {
      double first[5];
      for (int j = 0; j < 5; j++) first[j] = y[k][j], sum[0][j] += first[j];
      for (int round = 0; round < 2; round++) {
        double heard = 0;
        for (int j = 0; j < 5; j++) heard += weight[j] * y[k][j];
        for (int j = 0; j < 5; j++) y[k][j] = (1 - own[j]) * heard + own[j] * first[j];
      }
      for (int j = 0; j < 5; j++) sum[1][j] += y[k][j];
    }
    for (int when = 0; when < 2; when++) {
      int yes = 0;
      for (int j = 0; j < 5; j++) yes += sum[when][j] > 2.25;
      hired[when] += yes > 2;
      alike[when] += yes == 0 || yes == 5;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  double seconds = (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec), n = (double)runs;
  printf("%.0f %.5f %.5f %.5f %.5f\n", n / seconds, hired[0] / n, hired[1] / n, alike[0] / n,
         alike[1] / n);
}
