namespace Auditor.Parsers.Shell.Writing;

/// <summary>A command whose arguments are another command.</summary>
/// <param name="ShortValues">Letters of the options that take a value.</param>
/// <param name="LongValues">Long options that take the next word when they are not joined by <c>=</c>.</param>
/// <param name="Operands">How many arguments stand before the wrapped command.</param>
/// <param name="TakesAssignments"><c>NAME=value</c> before the wrapped command sets its environment.</param>
internal sealed record WrapperCommand(string ShortValues = "", string LongValues = "", int Operands = 0, bool TakesAssignments = false)
{
    /// <summary>From the manual pages of sudo, opendoas, GNU coreutils, findutils, util-linux, bash, gosu, su-exec, tini and dumb-init.</summary>
    private static readonly Dictionary<string, WrapperCommand> Known = new(StringComparer.Ordinal)
    {
        ["sudo"] = new("ughpCrtTUDR", "user group host prompt close-from role type command-timeout other-user chdir chroot", 0, true),
        ["doas"] = new("uCa"),
        ["env"] = new("uC", "unset chdir", 0, true),
        ["exec"] = new("a"),
        ["nice"] = new("n", "adjustment"),
        ["ionice"] = new("cnpPu", "class classdata pid pgid uid"),
        ["nohup"] = new(),
        ["setsid"] = new(),
        ["time"] = new("fo", "format output"),
        ["command"] = new(),
        ["builtin"] = new(),
        ["timeout"] = new("sk", "signal kill-after", 1),
        ["xargs"] = new("adEILnPs", "arg-file delimiter max-args max-procs max-chars process-slot-var"),
        ["stdbuf"] = new("ioe", "input output error"),
        ["su-exec"] = new("", "", 1),
        ["gosu"] = new("", "", 1),
        ["chroot"] = new("", "userspec groups", 1),
        ["flock"] = new("wE", "wait timeout conflict-exit-code", 1),
        ["chrt"] = new("TPD", "sched-runtime sched-period sched-deadline", 1),
        ["setpriv"] = new("", "reuid regid groups inh-caps ambient-caps bounding-set securebits pdeathsig selinux-label apparmor-profile"),
        ["nsenter"] = new("tSG", "target setuid setgid"),
        ["unshare"] = new("SGRw", "setuid setgid root wd"),
        ["fakeroot"] = new("lsib", "lib faked unknown-is-real"),
        ["eatmydata"] = new(),
        ["busybox"] = new(),
        ["tini"] = new("pe"),
        ["dumb-init"] = new("r", "rewrite"),
        ["xvfb-run"] = new("nsefpw", "server-num server-args error-file auth-file xauth-protocol wait"),
    };

    public static WrapperCommand? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Whether this option word takes the next word as its value.</summary>
    public bool TakesNextWord(string option)
    {
        if (option.StartsWith("--", StringComparison.Ordinal)) return !option.Contains('=', StringComparison.Ordinal) && IsLongValue(option.AsSpan(2));
        for (var i = 1; i < option.Length; i++)
        {
            if (ShortValues.Contains(option[i], StringComparison.Ordinal)) return i == option.Length - 1;
        }

        return false;
    }

    private bool IsLongValue(ReadOnlySpan<char> name)
    {
        foreach (var range in LongValues.AsSpan().Split(' '))
        {
            if (name.SequenceEqual(LongValues.AsSpan()[range]) && name.Length > 0) return true;
        }

        return false;
    }
}
