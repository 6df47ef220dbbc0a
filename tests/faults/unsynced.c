/* What a program writes below one folder, told to a journal; and a disk that fails when it is asked to.

   Loaded before the C library (LD_PRELOAD). Nothing happens until unsynced_begin() or unsynced_arm() is called. The
   journal has a record for everything that a power cut may take or leave: a new file, bytes written to one, its length,
   names given, taken and changed, folders made, and what was synced. tests/faults/disks.py reads it. Files named "-shm"
   are left out: SQLite shares memory through them, and makes them anew after a power cut. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CREATED = 1, WRITTEN, TRUNCATED, RENAMED, UNLINKED, LINKED, FOLDER_MADE, FOLDER_GONE };
enum { SYNCED = 9, FOLDER_SYNCED, NOTED };
enum { NO_FAULT, FULL, WRITE_ERROR, READ_ERROR, READ_ONLY };
enum { MOST = 4096 };

struct record {
    uint32_t magic, op;
    uint64_t inode;
    int64_t offset;
    uint64_t length;
    uint32_t path, other;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int journal = -1;
static char root[PATH_MAX], failing[PATH_MAX];
static char *paths[MOST]; /* of the open files below root or failing */
static int fault = NO_FAULT;
static long first, passed, lasting;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

static int below(const char *folder, const char *path)
{
    size_t length = strlen(folder);
    return length && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static int shared_memory(const char *path)
{
    size_t length = strlen(path);
    return length > 4 && !strcmp(path + length - 4, "-shm");
}

static void tell(uint32_t op, uint64_t inode, int64_t offset, const char *path, const char *other, const void *data,
                 size_t length)
{
    if (journal < 0)
        return;
    struct record record = {0x554e5359, op, inode, offset, length, path ? strlen(path) : 0, other ? strlen(other) : 0};
    struct iovec parts[4] = {{&record, sizeof record},
                             {(void *)(path ? path : ""), record.path},
                             {(void *)(other ? other : ""), record.other},
                             {(void *)data, data ? length : 0}};
    pthread_mutex_lock(&lock);
    syscall(SYS_writev, journal, parts, 4);
    pthread_mutex_unlock(&lock);
}

/* An absolute path whose folder has no links in it; NULL where it is not below root or failing. */
static const char *whole(int folder, const char *path, char *into)
{
    char joined[PATH_MAX * 2], parent[PATH_MAX];
    if (path[0] == '/')
        strncpy(joined, path, sizeof joined - 1), joined[sizeof joined - 1] = 0;
    else {
        char link[64];
        ssize_t length = -1;
        if (folder == AT_FDCWD)
            length = getcwd(joined, PATH_MAX) ? (ssize_t)strlen(joined) : -1;
        else {
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            length = readlink(link, joined, PATH_MAX - 1);
        }
        if (length < 0)
            return NULL;
        joined[length] = '/';
        strncpy(joined + length + 1, path, sizeof joined - length - 2);
        joined[sizeof joined - 1] = 0;
    }
    char *slash = strrchr(joined, '/');
    if (!slash)
        return NULL;
    *slash = 0;
    if (!realpath(*joined ? joined : "/", parent))
        return NULL;
    if (snprintf(into, PATH_MAX, "%s/%s", strcmp(parent, "/") ? parent : "", slash + 1) >= PATH_MAX)
        return NULL;
    return below(root, into) || below(failing, into) ? into : NULL;
}

static int told(const char *path)
{
    return path && journal >= 0 && below(root, path) && !shared_memory(path);
}

/* Whether this call fails now: what writes counts for all faults but those of reading. */
static int fails(const char *path, int kind_of_call)
{
    static const int answers[] = {0, ENOSPC, EIO, EIO, EROFS};
    int hit = 0;
    if (fault == NO_FAULT || !path || !below(failing, path))
        return 0;
    switch (fault) {
    case FULL: hit = kind_of_call == 'w' || kind_of_call == 'c'; break;
    case WRITE_ERROR: hit = kind_of_call == 'w' || kind_of_call == 's'; break;
    case READ_ERROR: hit = kind_of_call == 'r'; break;
    case READ_ONLY: hit = kind_of_call != 'r'; break;
    }
    if (!hit)
        return 0;
    long number = __sync_add_and_fetch(&passed, 1);
    if (first && (lasting ? number >= first : number == first))
        return answers[fault];
    return 0;
}

static const char *path_of(int fd)
{
    return fd >= 0 && fd < MOST ? paths[fd] : NULL;
}

static uint64_t inode_of(int fd)
{
    struct stat found;
    return fstat(fd, &found) ? 0 : found.st_ino;
}

/* Called from the tests. */

void unsynced_begin(const char *folder, const char *file)
{
    strncpy(root, folder, sizeof root - 1);
    journal = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void unsynced_note(const char *text)
{
    tell(NOTED, 0, 0, NULL, NULL, text, strlen(text));
}

void unsynced_arm(int kind, const char *folder, long number, int stays)
{
    strncpy(failing, folder, sizeof failing - 1);
    first = number, passed = 0, lasting = stays, fault = kind;
}

long unsynced_passed(void)
{
    return passed;
}

/* In the place of the C library. */

static int opened(int folder, const char *path, int flags, mode_t mode)
{
    char place[PATH_MAX];
    struct stat found;
    const char *known = *root || *failing ? whole(folder, path, place) : NULL;
    int is_new = known && (flags & O_CREAT) && lstat(known, &found);
    int error = known && is_new ? fails(known, 'c') : 0;
    if (error)
        return errno = error, -1;
    if (known && fault == READ_ONLY && (flags & O_ACCMODE) != O_RDONLY && (error = fails(known, 'w')))
        return errno = error, -1;
    int fd = REAL(openat)(folder, path, flags, mode);
    if (fd < 0 || fd >= MOST)
        return fd;
    free(paths[fd]);
    paths[fd] = known ? strdup(known) : NULL;
    if (told(known)) {
        if (is_new)
            tell(CREATED, inode_of(fd), 0, known, NULL, NULL, 0);
        else if (flags & O_TRUNC)
            tell(TRUNCATED, inode_of(fd), 0, known, NULL, NULL, 0);
    }
    return fd;
}

#define MODE                                                                                                          \
    mode_t mode = 0;                                                                                                   \
    if (flags & (O_CREAT | __O_TMPFILE)) {                                                                             \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode = va_arg(more, int);                                                                                      \
        va_end(more);                                                                                                  \
    }

int open(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return opened(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE return opened(folder, path, flags, mode); }
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int close(int fd)
{
    if (path_of(fd)) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    return REAL(close)(fd);
}

ssize_t write(int fd, const void *data, size_t length)
{
    const char *path = path_of(fd);
    int error = fails(path, 'w');
    if (error)
        return errno = error, -1;
    if (!told(path))
        return REAL(write)(fd, data, length);
    int flags = fcntl(fd, F_GETFL);
    struct stat found;
    int64_t offset = flags & O_APPEND ? (fstat(fd, &found), found.st_size) : lseek(fd, 0, SEEK_CUR);
    ssize_t done = REAL(write)(fd, data, length);
    if (done > 0)
        tell(WRITTEN, inode_of(fd), offset, path, NULL, data, done);
    return done;
}

static ssize_t written(int fd, const void *data, size_t length, off64_t offset)
{
    const char *path = path_of(fd);
    int error = fails(path, 'w');
    if (error)
        return errno = error, -1;
    ssize_t done = REAL(pwrite64)(fd, data, length, offset);
    if (done > 0 && told(path))
        tell(WRITTEN, inode_of(fd), offset, path, NULL, data, done);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return written(fd, data, length, offset); }

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return written(fd, data, length, offset); }

ssize_t read(int fd, void *data, size_t length)
{
    int error = fails(path_of(fd), 'r');
    return error ? (errno = error, -1) : REAL(read)(fd, data, length);
}

static ssize_t was_read(int fd, void *data, size_t length, off64_t offset)
{
    int error = fails(path_of(fd), 'r');
    return error ? (errno = error, -1) : REAL(pread64)(fd, data, length, offset);
}

ssize_t pread(int fd, void *data, size_t length, off_t offset) { return was_read(fd, data, length, offset); }

ssize_t pread64(int fd, void *data, size_t length, off64_t offset) { return was_read(fd, data, length, offset); }

static int cut(int fd, off64_t length)
{
    const char *path = path_of(fd);
    int error = fails(path, 'w');
    if (error)
        return errno = error, -1;
    int done = REAL(ftruncate64)(fd, length);
    if (!done && told(path))
        tell(TRUNCATED, inode_of(fd), length, path, NULL, NULL, 0);
    return done;
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int synced(int fd, const char *how)
{
    const char *path = path_of(fd);
    int error = fails(path, 's');
    if (error)
        return errno = error, -1;
    int done = ((int (*)(int))real(how))(fd);
    struct stat found;
    if (!done && told(path) && !fstat(fd, &found))
        tell(S_ISDIR(found.st_mode) ? FOLDER_SYNCED : SYNCED, found.st_ino, 0, path, NULL, NULL, 0);
    return done;
}

int fsync(int fd) { return synced(fd, "fsync"); }
int fdatasync(int fd) { return synced(fd, "fdatasync"); }

static int two_names(uint32_t op, int from, const char *old, int to, const char *new, unsigned flags)
{
    char first_place[PATH_MAX], second_place[PATH_MAX];
    const char *before = whole(from, old, first_place), *after = whole(to, new, second_place);
    int error = fails(after, op == LINKED ? 'c' : 'n');
    if (error)
        return errno = error, -1;
    int done = op == LINKED ? REAL(linkat)(from, old, to, new, flags) : REAL(renameat)(from, old, to, new);
    struct stat found;
    if (!done && (told(before) || told(after)) && !lstat(after ? after : new, &found))
        tell(op, found.st_ino, 0, before, after, NULL, 0);
    return done;
}

int rename(const char *old, const char *new) { return two_names(RENAMED, AT_FDCWD, old, AT_FDCWD, new, 0); }
int link(const char *old, const char *new) { return two_names(LINKED, AT_FDCWD, old, AT_FDCWD, new, 0); }

static int gone(int folder, const char *path, int flags)
{
    char place[PATH_MAX];
    const char *known = whole(folder, path, place);
    int error = fails(known, 'n');
    if (error)
        return errno = error, -1;
    int done = REAL(unlinkat)(folder, path, flags);
    if (!done && told(known))
        tell(flags & AT_REMOVEDIR ? FOLDER_GONE : UNLINKED, 0, 0, known, NULL, NULL, 0);
    return done;
}

int unlinkat(int folder, const char *path, int flags) { return gone(folder, path, flags); }
int unlink(const char *path) { return gone(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return gone(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdir(const char *path, mode_t mode)
{
    char place[PATH_MAX];
    const char *known = whole(AT_FDCWD, path, place);
    int error = fails(known, 'c');
    if (error)
        return errno = error, -1;
    int done = REAL(mkdirat)(AT_FDCWD, path, mode);
    struct stat found;
    if (!done && told(known) && !lstat(known, &found))
        tell(FOLDER_MADE, found.st_ino, 0, known, NULL, NULL, 0);
    return done;
}

static int is_full(void)
{
    return fault == FULL && first && passed >= first;
}

static int is_read_only(void)
{
    return fault == READ_ONLY && first && passed >= first;
}

int statvfs(const char *path, struct statvfs *told_of)
{
    int done = REAL(statvfs)(path, told_of);
    if (!done && is_full())
        told_of->f_bfree = told_of->f_bavail = 0;
    if (!done && is_read_only())
        told_of->f_flag |= ST_RDONLY;
    return done;
}

int statvfs64(const char *path, struct statvfs64 *told_of)
{
    int done = REAL(statvfs64)(path, told_of);
    if (!done && is_full())
        told_of->f_bfree = told_of->f_bavail = 0;
    if (!done && is_read_only())
        told_of->f_flag |= ST_RDONLY;
    return done;
}
