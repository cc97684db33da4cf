package io.tallywire.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The processor time that the parts of a pipeline in this process use from now on. */
final class PipelineParts {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS_PER_MICRO = 1e3;

    private final long allBefore = PROCESS.getProcessCpuTime();

    /** Nanoseconds of the thread that asks. */
    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** By article. The apps' threads have to run still; those of an app began with it. */
    String micros(int articles) {
        Map<String, Long> apps = new TreeMap<>();
        long[] ids = THREADS.getAllThreadIds();
        long[] nanos = THREADS.getThreadCpuTime(ids);
        ThreadInfo[] infos = THREADS.getThreadInfo(ids);
        for (int i = 0; i < ids.length; i++) {
            if (infos[i] != null && infos[i].getThreadName().matches("tallywire-.*-StreamThread-\\d+")) {
                apps.merge(infos[i].getThreadName().replaceFirst("-\\p{XDigit}{8}-.*", ""), nanos[i], Long::sum);
            }
        }
        long all = PROCESS.getProcessCpuTime() - allBefore;
        StringBuilder text = new StringBuilder("processor time an article: ");
        apps.forEach((app, used) -> text.append(app).append(' ').append(micros(used, articles)));
        long rest = all - apps.values().stream().mapToLong(Long::longValue).sum();
        return text + "all else " + micros(rest, articles) + "together "
                + String.format(Locale.ROOT, "%.0f us", all / NANOS_PER_MICRO / articles);
    }

    private static String micros(long nanos, int articles) {
        return String.format(Locale.ROOT, "%.0f us, ", nanos / NANOS_PER_MICRO / articles);
    }
}
