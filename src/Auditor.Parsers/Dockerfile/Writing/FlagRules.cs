using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>The flags that each instruction takes (Dockerfile reference).</summary>
internal static class FlagRules
{
    private static readonly HashSet<string> Booleans = new(StringComparer.Ordinal) { "link", "parents", "keep-git-dir", "unpack" };
    private static readonly HashSet<string> Repeatable = new(StringComparer.Ordinal) { "exclude", "mount", "device" };

    public static void Check(InstructionContext context)
    {
        if (context.Instruction.Flags.IsEmpty) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flag in context.Instruction.Flags)
        {
            if (!Allowed(context.Instruction.Keyword).Contains(flag.Name))
                context.Problem("unknown-flag", $"{context.Instruction.Keyword.ToUpperInvariant()} has no flag --{flag.Name}.", flag.Span);
            else if (!seen.Add(flag.Name) && !Repeatable.Contains(flag.Name))
                context.Problem("duplicate-flag", $"--{flag.Name} stands here a second time.", flag.Span);
            else CheckValue(context, flag);
        }
    }

    private static void CheckValue(InstructionContext context, Flag flag)
    {
        if (!Booleans.Contains(flag.Name))
        {
            if (flag.Value is null) context.Problem("invalid-flag-value", $"--{flag.Name} needs a value.", flag.Span);
        }
        else if (flag.Value is not null && flag.Value.ToLowerInvariant() is not ("true" or "false"))
            context.Problem("invalid-flag-value", $"--{flag.Name} takes true or false.", flag.Span);
    }

    private static string[] Allowed(string keyword) => keyword switch
    {
        "from" => ["platform"],
        "copy" => ["from", "chown", "chmod", "link", "parents", "exclude"],
        "add" => ["chown", "chmod", "link", "keep-git-dir", "checksum", "unpack", "exclude"],
        "run" => ["mount", "network", "security", "device"],
        "healthcheck" => ["interval", "timeout", "start-period", "start-interval", "retries"],
        _ => [],
    };
}
