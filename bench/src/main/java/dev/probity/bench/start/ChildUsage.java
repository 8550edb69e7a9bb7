package dev.probity.bench.start;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The processor time of this process's children that have ended, as the system counts it (`getrusage`). Linux
/// and macOS on 64 bits. Java itself tells of running processes only, and to a hundredth of a second.
final class ChildUsage {
    private static final int CHILDREN = -1;
    /// More than any system's `struct rusage`, which begins with seconds and microseconds of user and of kernel.
    private static final long STRUCT_BYTES = 256;

    private static final MethodHandle GETRUSAGE = getrusage();

    private ChildUsage() {}

    @SuppressWarnings("restricted")
    private static MethodHandle getrusage() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("getrusage"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    }

    /// In nanoseconds, of user and kernel.
    static long cpuNanos() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment usage = arena.allocate(STRUCT_BYTES, 8);
            int failed = (int) GETRUSAGE.invokeExact(CHILDREN, usage);
            if (failed != 0) {
                throw new IllegalStateException("getrusage failed");
            }
            return nanos(usage, 0) + nanos(usage, 2);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static long nanos(MemorySegment usage, long index) {
        long seconds = usage.getAtIndex(ValueLayout.JAVA_LONG, index);
        // Only four bytes on some systems, followed by zeros on little-endian ones.
        long micros = usage.getAtIndex(ValueLayout.JAVA_LONG, index + 1);
        return seconds * 1_000_000_000 + micros * 1000;
    }
}
