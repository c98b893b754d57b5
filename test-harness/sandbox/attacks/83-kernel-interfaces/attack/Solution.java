package attack;

/** Programs for the kernel, performance counters, a new kernel, modules and files by handle. All must be refused. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Kernel.mustFail("bpf", 321, 0, Kernel.page(), 64);
        Kernel.mustFail("perf_event_open", 298, Kernel.page(), 0, -1, -1, 0);
        Kernel.mustFail("kexec_load", 246, 0, 0, 0, 0);
        Kernel.mustFail("init_module", 175, Kernel.page(), 16, Kernel.text(""));
        Kernel.mustFail("finit_module", 313, 0, Kernel.text(""), 0);
        Kernel.mustFail("open_by_handle_at", 304, 0, Kernel.page(), 0);
        Kernel.mustFail("name_to_handle_at", 303, -100, Kernel.text("/"), Kernel.page(), Kernel.page(), 0);
        Kernel.mustFail("reboot", 169, 0xfee1deadL, 672274793, 0, 0);
    }
}
