using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>The version of nginx that a configuration is for.</summary>
/// <param name="Text">As written: 1.27.3, 1.27.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Modules">The compiled-in and loaded modules, when they are known; null: any module may be there.</param>
internal sealed record TargetVersion(string Text, SourceSpan Span, string Path, IReadOnlySet<string>? Modules = null)
{
    private readonly long number = Number(Text);

    /// <summary>With all its numbers: 1.27 stands for its last release, 1.27.999.</summary>
    public string Release => Text.Count(character => character == '.') switch { 0 => Text + ".999.999", 1 => Text + ".999", _ => Text };

    public bool IsBefore(string version) => number < Number(version);

    /// <summary>Whether a directive of this row exists in it.</summary>
    public bool Has(Table.DirectiveRow row) =>
        (row.Since.Length == 0 || (char.IsAsciiDigit(row.Since[0]) && !IsBefore(row.Since))) && (row.RemovedAfter.Length == 0 || number <= Number(row.RemovedAfter));

    /// <summary>1.27 stands for its last release.</summary>
    private static long Number(string version)
    {
        long number = 0;
        var parts = 0;
        foreach (var range in version.AsSpan().Split('.'))
        {
            if (!long.TryParse(version.AsSpan()[range], out var part)) break;
            number = (number * 1_000) + Math.Min(part, 999);
            parts++;
        }

        for (; parts < 3; parts++) number = (number * 1_000) + 999;
        return number;
    }
}
