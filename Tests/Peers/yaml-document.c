/* Reads a YAML file to libyaml's document tree: yaml-document FILE. Prints the seconds of the fastest
   of five runs and the number of nodes. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  unsigned char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != (size_t)size) return 1;
  double best = 1e9;
  long nodes = 0;
  for (int run = 0; run < 5; run++) {
    double start = seconds();
    yaml_parser_t parser;
    yaml_document_t document;
    if (!yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_string(&parser, text, size);
    if (!yaml_parser_load(&parser, &document)) return 1;
    nodes = document.nodes.top - document.nodes.start;
    yaml_document_delete(&document);
    yaml_parser_delete(&parser);
    double taken = seconds() - start;
    if (taken < best) best = taken;
  }
  printf("%.6f %ld\n", best, nodes);
  return 0;
}
