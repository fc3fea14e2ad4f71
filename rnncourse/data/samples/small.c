/*
 * Small data structures in C: a growing string, a linked list, a hash table,
 * a queue in a ring and a matrix. Written for a course on recurrent networks,
 * whose character models read it.
 */
#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define MIN(a, b)	((a) < (b) ? (a) : (b))
#define MAX(a, b)	((a) > (b) ? (a) : (b))
#define HASH_BUCKETS	64
#define RING_SIZE	16
#define NAME_MAX_LEN	32

/* A string that grows. */
struct buffer {
	char *data;
	size_t length;
	size_t capacity;
};

static int buffer_reserve(struct buffer *buf, size_t wanted)
{
	size_t capacity = MAX(buf->capacity, 16);
	char *data;

	if (wanted <= buf->capacity)
		return 0;
	while (capacity < wanted)
		capacity *= 2;
	data = realloc(buf->data, capacity);
	if (!data)
		return -ENOMEM;
	buf->data = data;
	buf->capacity = capacity;
	return 0;
}

static int buffer_append(struct buffer *buf, const char *text, size_t length)
{
	int error = buffer_reserve(buf, buf->length + length + 1);

	if (error)
		return error;
	memcpy(buf->data + buf->length, text, length);
	buf->length += length;
	buf->data[buf->length] = '\0';
	return 0;
}

static void buffer_free(struct buffer *buf)
{
	free(buf->data);
	buf->data = NULL;
	buf->length = 0;
	buf->capacity = 0;
}

/* A list whose nodes know the next one only. */
struct node {
	int value;
	struct node *next;
};

struct list {
	struct node *head;
	size_t count;
};

static int list_push(struct list *list, int value)
{
	struct node *node = malloc(sizeof(*node));

	if (!node)
		return -ENOMEM;
	node->value = value;
	node->next = list->head;
	list->head = node;
	list->count++;
	return 0;
}

static bool list_pop(struct list *list, int *value)
{
	struct node *node = list->head;

	if (!node)
		return false;
	*value = node->value;
	list->head = node->next;
	list->count--;
	free(node);
	return true;
}

static void list_reverse(struct list *list)
{
	struct node *previous = NULL;
	struct node *node = list->head;

	while (node) {
		struct node *next = node->next;

		node->next = previous;
		previous = node;
		node = next;
	}
	list->head = previous;
}

static void list_free(struct list *list)
{
	int value;

	while (list_pop(list, &value))
		;
}

/* A table of names and numbers. */
struct entry {
	char name[NAME_MAX_LEN];
	long number;
	struct entry *next;
};

struct table {
	struct entry *buckets[HASH_BUCKETS];
};

static unsigned int table_hash(const char *name)
{
	unsigned int hash = 5381;

	for (; *name; name++)
		hash = hash * 33 + (unsigned char)*name;
	return hash % HASH_BUCKETS;
}

static struct entry *table_find(const struct table *table, const char *name)
{
	struct entry *entry = table->buckets[table_hash(name)];

	while (entry && strcmp(entry->name, name) != 0)
		entry = entry->next;
	return entry;
}

static int table_set(struct table *table, const char *name, long number)
{
	struct entry *entry = table_find(table, name);
	unsigned int bucket = table_hash(name);

	if (entry) {
		entry->number = number;
		return 0;
	}
	if (strlen(name) >= NAME_MAX_LEN)
		return -EINVAL;
	entry = calloc(1, sizeof(*entry));
	if (!entry)
		return -ENOMEM;
	strcpy(entry->name, name);
	entry->number = number;
	entry->next = table->buckets[bucket];
	table->buckets[bucket] = entry;
	return 0;
}

static void table_free(struct table *table)
{
	size_t bucket;

	for (bucket = 0; bucket < ARRAY_SIZE(table->buckets); bucket++) {
		struct entry *entry = table->buckets[bucket];

		while (entry) {
			struct entry *next = entry->next;

			free(entry);
			entry = next;
		}
		table->buckets[bucket] = NULL;
	}
}

/* A queue in a ring: it is full when the next place is the first one. */
struct ring {
	int values[RING_SIZE];
	unsigned int first;
	unsigned int last;
};

static bool ring_is_empty(const struct ring *ring)
{
	return ring->first == ring->last;
}

static bool ring_is_full(const struct ring *ring)
{
	return (ring->last + 1) % RING_SIZE == ring->first;
}

static int ring_put(struct ring *ring, int value)
{
	if (ring_is_full(ring))
		return -ENOSPC;
	ring->values[ring->last] = value;
	ring->last = (ring->last + 1) % RING_SIZE;
	return 0;
}

static int ring_get(struct ring *ring, int *value)
{
	if (ring_is_empty(ring))
		return -ENOENT;
	*value = ring->values[ring->first];
	ring->first = (ring->first + 1) % RING_SIZE;
	return 0;
}

/* A matrix, row after row. */
struct matrix {
	int rows;
	int columns;
	double *cells;
};

static int matrix_init(struct matrix *m, int rows, int columns)
{
	m->cells = calloc((size_t)rows * columns, sizeof(double));
	if (!m->cells)
		return -ENOMEM;
	m->rows = rows;
	m->columns = columns;
	return 0;
}

static double *matrix_at(const struct matrix *m, int row, int column)
{
	return &m->cells[row * m->columns + column];
}

static int matrix_multiply(const struct matrix *a, const struct matrix *b,
			   struct matrix *product)
{
	int row, column, k;
	int error;

	if (a->columns != b->rows)
		return -EINVAL;
	error = matrix_init(product, a->rows, b->columns);
	if (error)
		return error;
	for (row = 0; row < a->rows; row++) {
		for (column = 0; column < b->columns; column++) {
			double sum = 0.0;

			for (k = 0; k < a->columns; k++)
				sum += *matrix_at(a, row, k) * *matrix_at(b, k, column);
			*matrix_at(product, row, column) = sum;
		}
	}
	return 0;
}

static void matrix_free(struct matrix *m)
{
	free(m->cells);
	m->cells = NULL;
}

/* Words of a text, one after the other, in lower case. */
static const char *next_word(const char *text, char *word, size_t size)
{
	size_t length = 0;

	while (*text && !isalpha((unsigned char)*text))
		text++;
	if (!*text)
		return NULL;
	while (isalpha((unsigned char)*text)) {
		if (length + 1 < size)
			word[length++] = tolower((unsigned char)*text);
		text++;
	}
	word[length] = '\0';
	return text;
}

static int count_words(struct table *table, const char *text)
{
	char word[NAME_MAX_LEN];
	int count = 0;

	while ((text = next_word(text, word, sizeof(word)))) {
		struct entry *entry = table_find(table, word);
		int error = table_set(table, word, entry ? entry->number + 1 : 1);

		if (error)
			return error;
		count++;
	}
	return count;
}

static void sort_numbers(int *numbers, size_t count)
{
	size_t i, j;

	for (i = 1; i < count; i++) {
		int number = numbers[i];

		for (j = i; j > 0 && numbers[j - 1] > number; j--)
			numbers[j] = numbers[j - 1];
		numbers[j] = number;
	}
}

static int find_number(const int *numbers, size_t count, int wanted)
{
	size_t low = 0;
	size_t high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (numbers[middle] == wanted)
			return (int)middle;
		if (numbers[middle] < wanted)
			low = middle + 1;
		else
			high = middle;
	}
	return -1;
}

int main(int argc, char **argv)
{
	static const char text[] = "The more you read, the more you know.";
	int numbers[] = { 31, 4, 15, 92, 65, 35, 8, 97 };
	struct buffer line = { 0 };
	struct list list = { 0 };
	struct table table = { 0 };
	struct ring ring = { 0 };
	struct matrix a, b, product;
	int value = 0;
	size_t i;

	for (i = 0; i < (size_t)argc; i++) {
		if (buffer_append(&line, argv[i], strlen(argv[i])))
			return EXIT_FAILURE;
	}
	printf("%zu characters: %s\n", line.length, line.data);

	for (i = 0; i < ARRAY_SIZE(numbers); i++) {
		if (list_push(&list, numbers[i]) || ring_put(&ring, numbers[i]))
			return EXIT_FAILURE;
	}
	list_reverse(&list);
	if (list_pop(&list, &value))
		printf("first of the list: %d\n", value);
	if (!ring_get(&ring, &value))
		printf("first of the ring: %d\n", value);

	sort_numbers(numbers, ARRAY_SIZE(numbers));
	printf("65 is at %d\n", find_number(numbers, ARRAY_SIZE(numbers), 65));

	if (count_words(&table, text) > 0)
		printf("more: %ld times\n", table_find(&table, "more")->number);

	if (matrix_init(&a, 2, 3) || matrix_init(&b, 3, 2))
		return EXIT_FAILURE;
	for (i = 0; i < 6; i++) {
		a.cells[i] = (double)i;
		b.cells[i] = 1.0 / (double)(i + 1);
	}
	if (!matrix_multiply(&a, &b, &product)) {
		printf("the first cell: %.3f\n", *matrix_at(&product, 0, 0));
		matrix_free(&product);
	}

	matrix_free(&a);
	matrix_free(&b);
	table_free(&table);
	list_free(&list);
	buffer_free(&line);
	return EXIT_SUCCESS;
}
