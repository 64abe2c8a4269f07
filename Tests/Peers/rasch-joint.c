// Many-facet Rasch by joint Newton steps: candidates eliminated, one small system a step.
// cc -O3 -march=native -o rasch-joint rasch-joint.c -lm && ./rasch-joint ratings.csv 25
// The file: a header, then candidate,rater,criterion,rating in whole numbers from 0.
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { top = 16, most = 256 };
static int count, candidates, raters, criteria, steps, side;
static int *who, *by, *on, *given;
static double *b, *rest, small[most][most + 1], logL;

static int larger(int a, int c) { return a > c ? a : c; }

static void load(const char *path) {
  FILE *file = fopen(path, "r");
  char line[256];
  int room = 0;
  if (!file || !fgets(line, sizeof line, file)) exit(1);
  while (fgets(line, sizeof line, file)) {
    if (count == room) {
      room = room ? 2 * room : 1024;
      who = realloc(who, room * sizeof *who), by = realloc(by, room * sizeof *by);
      on = realloc(on, room * sizeof *on), given = realloc(given, room * sizeof *given);
    }
    if (sscanf(line, "%d,%d,%d,%d", who + count, by + count, on + count, given + count) != 4)
      continue;
    candidates = larger(candidates, who[count] + 1), raters = larger(raters, by[count] + 1);
    criteria = larger(criteria, on[count] + 1), steps = larger(steps, given[count]);
    count++;
  }
  fclose(file);
  side = raters + criteria + steps;
  if (side > most || steps >= top) exit(1);
}

// Solves the small system in place by elimination with pivots on the diagonal.
static void solve(double *x) {
  for (int i = 0; i < side; i++)
    for (int j = i + 1; j < side; j++) {
      double times = small[j][i] / small[i][i];
      for (int k = i; k <= side; k++) small[j][k] -= times * small[i][k];
    }
  for (int i = side - 1; i >= 0; i--) {
    x[i] = small[i][side];
    for (int j = i + 1; j < side; j++) x[i] -= small[i][j] * x[j];
    x[i] /= small[i][i];
  }
}

static double step(double *cross, double *spread, double *score) {
  double x[most];
  memset(cross, 0, sizeof(double) * candidates * side);
  memset(spread, 0, sizeof(double) * candidates), memset(score, 0, sizeof(double) * candidates);
  memset(small, 0, sizeof small), logL = 0;
  const double *s = rest, *d = rest + raters, *f = d + criteria;
  for (int n = 0; n < count; n++) {
    double at = b[who[n]] - s[by[n]] - d[on[n]], p[top], line[top], sum = 0, highest = 0;
    line[0] = 0;
    for (int k = 1; k <= steps; k++)
      if ((line[k] = line[k - 1] + at - f[k - 1]) > highest) highest = line[k];
    for (int k = 0; k <= steps; k++) sum += p[k] = exp(line[k] - highest);
    logL += line[given[n]] - highest - log(sum);
    double mean = 0, square = 0, above[top] = {0}, moment[top] = {0};
    for (int k = steps; k >= 0; k--) {
      p[k] /= sum, mean += k * p[k], square += (double)k * k * p[k];
      above[k] = (k < steps ? above[k + 1] : 0) + p[k];
      moment[k] = (k < steps ? moment[k + 1] : 0) + k * p[k];
    }
    double variance = square - mean * mean, left = given[n] - mean;
    int r = by[n], c = raters + on[n], t = raters + criteria;
    double *mine = cross + (long)who[n] * side;
    spread[who[n]] += variance, score[who[n]] += left;
    mine[r] -= variance, mine[c] -= variance;
    small[r][r] += variance, small[c][c] += variance, small[r][c] += variance;
    small[r][side] -= left, small[c][side] -= left;
    for (int k = 1; k <= steps; k++) {
      double with = moment[k] - mean * above[k];
      mine[t + k - 1] -= with, small[r][t + k - 1] += with, small[c][t + k - 1] += with;
      small[t + k - 1][side] -= (given[n] >= k) - above[k];
      for (int j = k; j <= steps; j++)
        small[t + k - 1][t + j - 1] += above[j] - above[k] * above[j];
    }
  }
  for (int n = 0; n < candidates; n++) {
    double *mine = cross + (long)n * side;
    for (int i = 0; i < side; i++) {
      if (mine[i] == 0) continue;
      double share = mine[i] / spread[n];
      small[i][side] -= share * score[n];
      for (int j = i; j < side; j++) small[i][j] -= share * mine[j];
    }
  }
  // Raters, criteria and thresholds each sum to 0.
  int edge[4] = {0, raters, raters + criteria, side};
  for (int block = 0; block < 3; block++)
    for (int i = edge[block]; i < edge[block + 1]; i++)
      for (int j = i; j < edge[block + 1]; j++) small[i][j] += 1e3;
  for (int i = 0; i < side; i++)
    for (int j = 0; j < i; j++) small[i][j] = small[j][i];
  solve(x);
  double largest = 0;
  for (int i = 0; i < side; i++) rest[i] += x[i], largest = fmax(largest, fabs(x[i]));
  for (int n = 0; n < candidates; n++) {
    double move = score[n];
    for (int i = 0; i < side; i++) move -= cross[(long)n * side + i] * x[i];
    move /= spread[n];
    b[n] += move, largest = fmax(largest, fabs(move));
  }
  return largest;
}

int main(int argc, char **argv) {
  if (argc < 2) return 1;
  load(argv[1]);
  int runs = argc > 2 ? atoi(argv[2]) : 11;
  double best = 1e300;
  b = malloc(sizeof(double) * candidates), rest = malloc(sizeof(double) * side);
  double *cross = malloc(sizeof(double) * candidates * side);
  double *spread = malloc(sizeof(double) * candidates), *score = malloc(sizeof(double) * candidates);
  for (int run = 0; run < runs; run++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    memset(b, 0, sizeof(double) * candidates), memset(rest, 0, sizeof(double) * side);
    for (int turn = 0; turn < 100 && step(cross, spread, score) > 1e-8; turn++) continue;
    clock_gettime(CLOCK_MONOTONIC, &end);
    best = fmin(best, (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) * 1e-6);
  }
  printf("%.4f %.6f %.9f\n", best, logL, rest[0]);
}
