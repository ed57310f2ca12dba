using System.Globalization;
using Auditor.Documents.Matching;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>What the builder refuses in a HEALTHCHECK.</summary>
internal static class HealthcheckRules
{
    /// <summary>A Go duration (time.ParseDuration).</summary>
    private static readonly LinearPattern Duration =
        LinearPattern.Of(@"^([+-]?)(?:0|(?:([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|ms|s|m|h))+)$");

    private static readonly LinearPattern BelowMillisecond = LinearPattern.Of(@"^\+?0*(?:[0-9]{1,6}ns|[0-9]{1,3}[uµ]s|0?\.[0-9]+ms)$");

    public static void Check(InstructionContext context, string type, List<Word> words)
    {
        var span = context.Instruction.Span;
        if (type.Length == 0) context.Problem("missing-arguments", "HEALTHCHECK needs CMD with a command, or NONE.", span);
        else if (type is not ("CMD" or "NONE")) context.Problem("invalid-healthcheck", $"{words[0].Raw} is no type of HEALTHCHECK; CMD and NONE are.", words[0].Span);
        else if (type == "NONE" && words.Count > 1) context.Problem("invalid-healthcheck", "HEALTHCHECK NONE takes no arguments.", span);
        else if (type == "CMD" && (words.Count == 1 || context.Instruction is { IsJson: true, Json.IsEmpty: true }))
            context.Problem("invalid-healthcheck", "HEALTHCHECK CMD needs a command.", span);
        foreach (var flag in context.Instruction.Flags) Check(context, flag);
    }

    private static void Check(InstructionContext context, Flag flag)
    {
        if (flag.Value is not { Length: > 0 } value) return;
        var isValid = flag.Name switch
        {
            "interval" or "timeout" or "start-period" or "start-interval" => IsDuration(value),
            "retries" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var retries) && retries >= 0,
            _ => true,
        };
        if (!isValid) context.Problem("invalid-flag-value", $"{value} is no value for --{flag.Name}: a duration such as 30s, 0 or at least 1ms; a count for --retries.", flag.ValueSpan);
    }

    private static bool IsDuration(string value) =>
        Duration.IsMatch(value) && value[0] != '-' && !(BelowMillisecond.IsMatch(value) && value.AsSpan().IndexOfAnyInRange('1', '9') >= 0);
}
