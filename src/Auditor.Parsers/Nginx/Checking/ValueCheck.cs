using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Values that nginx's common setters read (<c>ngx_conf_set_*_slot</c>).</summary>
internal static class ValueCheck
{
    public static void Check(Directive directive, DirectiveRow row, TargetVersion? version)
    {
        if (row.Name == "proxy_http_version" && directive[0] == "2" && version?.IsBefore("1.29.4") == true)
            directive.Add(new ConfigProblem("needs-newer-version", "invalid value \"2\"", directive.SpanOf(0)) { Offset = directive.Syntax.JudgedAt, Name = row.Name, Hint = "HTTP/2 to backends came with version 1.29.4" });
        switch (row.Value)
        {
            case ValueKind.Flag: CheckFlag(directive); break;
            case ValueKind.Number when directive[0] is not "off" || !IsSwitchedNumber(row): CheckNumber(directive, row); break;
            case ValueKind.Size when Measures.Size(directive[0], withGiga: false) is null: directive.RefuseValue("invalid value"); break;
            case ValueKind.Offset when Measures.Size(directive[0], withGiga: true) is null: directive.RefuseValue("invalid value"); break;
            case ValueKind.ComplexSize when !directive[0].Contains('$', StringComparison.Ordinal) && Measures.Size(directive[0], withGiga: false) is null: directive.RefuseValue("invalid value"); break;
            case ValueKind.Milliseconds when Measures.Time(directive[0], inSeconds: false) is null: directive.RefuseValue("invalid value"); break;
            case ValueKind.Seconds when Measures.Time(directive[0], inSeconds: true) is null: directive.RefuseValue("invalid value"); break;
            case ValueKind.Word or ValueKind.Words when row.Words.Length > 0: CheckWords(directive, row); break;
            case ValueKind.Buffers when Measures.Number(directive[0]) is null or 0 || Measures.Size(directive[1], withGiga: false) is null or 0: directive.RefuseValue("invalid value"); break;
        }
    }

    private static bool IsSwitchedNumber(DirectiveRow row) => row.Name is "worker_cpu_affinity";

    private static void CheckFlag(Directive directive)
    {
        if (directive[0].Equals("on", StringComparison.OrdinalIgnoreCase) || directive[0].Equals("off", StringComparison.OrdinalIgnoreCase)) return;
        directive.Refuse("invalid-value", $"invalid value \"{directive[0]}\" in \"{directive.Name}\" directive, it must be \"on\" or \"off\"", 0, MissingSemicolon.Hint(directive));
    }

    private static void CheckNumber(Directive directive, DirectiveRow row)
    {
        if (Measures.Number(directive[0]) is not { } number) directive.RefuseValue("invalid number");
        else if (NumberBounds.Of(row.Name) is var (low, high) && (number < low || number > high))
            directive.Refuse("invalid-value", high == long.MaxValue ? $"value must be equal to or greater than {low}" : $"value must be between {low} and {high}", 0);
    }

    private static void CheckWords(Directive directive, DirectiveRow row)
    {
        for (var i = 0; i < directive.Arguments.Length; i++)
        {
            if (Array.Exists(row.Words, word => word.Equals(directive[i], StringComparison.OrdinalIgnoreCase))) continue;
            directive.Refuse("invalid-value", $"invalid value \"{directive[i]}\"", i, MissingSemicolon.Hint(directive));
            return;
        }
    }
}
