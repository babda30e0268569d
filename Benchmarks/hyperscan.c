/* Times Hyperscan on the corpus and wordings of the matching benchmark, without an interpreter between its matches.
   Usage: hyperscan CORPUS WORDINGS; the corpus is lower-cased (ASCII and Cyrillic) before the clock starts. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned long count;

static int hit(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags, (void)context;
  count++;
  return 0;
}

static char *load(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) { fprintf(stderr, "hyperscan: %s cannot be opened\n", path); exit(1); }
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (!bytes || fread(bytes, 1, *size, file) != *size) { fprintf(stderr, "hyperscan: %s cannot be read\n", path); exit(1); }
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

static void lower(unsigned char *bytes, size_t size) {
  for (size_t i = 0; i < size; i++) {
    if (bytes[i] >= 'A' && bytes[i] <= 'Z') bytes[i] += 32;
    if (bytes[i] == 0xD0 && i + 1 < size) {
      unsigned char next = bytes[i + 1];
      if (next >= 0x90 && next <= 0x9F) bytes[i + 1] = next + 0x20;
      else if (next >= 0xA0 && next <= 0xAF) bytes[i] = 0xD1, bytes[i + 1] = next - 0x20;
    }
  }
}

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 3) { fprintf(stderr, "usage: hyperscan CORPUS WORDINGS\n"); return 64; }
  size_t size, listed;
  char *text = load(argv[1], &size), *list = load(argv[2], &listed);
  lower((unsigned char *)text, size);
  static const char *words[200000];
  static size_t lengths[200000];
  static unsigned flags[200000], ids[200000];
  unsigned number = 0;
  for (char *word = strtok(list, "\n"); word && number < 200000; word = strtok(NULL, "\n")) {
    words[number] = word, lengths[number] = strlen(word), ids[number] = number;
    number++;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_lit_multi(words, flags, ids, lengths, number, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "hyperscan: %s\n", error->message);
    return 1;
  }
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return 1;
  double best = 1e9;
  for (int round = 0; round < 4; round++) {
    count = 0;
    double start = seconds();
    hs_scan(database, text, (unsigned)size, 0, scratch, hit, NULL);
    double time = seconds() - start;
    if (time < best) best = time;
  }
  printf("hyperscan (C, literals, whole buffer)\t1 thread\t%.1f MB/s\t%lu matches\n", size / 1e6 / best, count);
  return 0;
}
