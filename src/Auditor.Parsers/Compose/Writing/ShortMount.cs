using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>
/// Reads <c>[source:]target[:options]</c>. A source that begins with <c>.</c>, <c>/</c>, <c>~</c> or a drive letter is a path on the host,
/// anything else the name of a volume.
/// </summary>
internal static class ShortMount
{
    public static Mount Read(ComposeScalar scalar)
    {
        var parts = Parts(scalar.All);
        var (source, target) = parts.Count == 1 ? ((Slice?)null, parts[0]) : (parts[0], parts[1]);
        var mount = new Mount(scalar, "short", source is { } from && IsHostPath(from) ? "bind" : "volume") { Source = source, Target = target };
        if (source is { IsKnown: false } unknown && unknown.Chars[0] == ComposeScalar.Hole) mount = mount with { Type = TypeOfUnknown(unknown) };
        if (parts.Count > 3) mount = mount with { Error = "more than three parts" };
        else if (parts.Exists(part => part.IsEmpty)) mount = mount with { Error = "an empty part" };
        return parts.Count > 2 ? WithOptions(mount, parts[2]) : mount;
    }

    /// <summary>A variable with something behind a slash is a path; one alone may be either and is taken for a path, which needs no declaration.</summary>
    private static string TypeOfUnknown(Slice source) => source.Length == 1 || source.Chars.Contains('/') ? "bind" : "volume";

    private static bool IsHostPath(Slice source) => source.Chars is ['.' or '/' or '~' or '\\', ..] || IsDrive(source.Chars);

    private static bool IsDrive(ReadOnlySpan<char> chars) => chars is [var letter, ':', '\\' or '/', ..] && char.IsAsciiLetter(letter);

    private static List<Slice> Parts(Slice all)
    {
        var parts = new List<Slice>();
        for (var rest = all; ;)
        {
            var from = IsDrive(rest.Chars) ? 2 : 0;
            var colon = rest.Chars[from..].IndexOf(':');
            if (colon < 0)
            {
                parts.Add(rest);
                return parts;
            }

            parts.Add(rest.Until(from + colon));
            rest = rest.From(from + colon + 1);
        }
    }

    private static Mount WithOptions(Mount mount, Slice options)
    {
        mount = mount with { Options = options };
        foreach (var option in options.Split(','))
        {
            mount = option.Value switch
            {
                "ro" => mount with { IsReadOnly = true },
                "z" or "Z" => mount with { SeLinux = option },
                "shared" or "rshared" or "slave" or "rslave" or "private" or "rprivate" => mount with { Propagation = option },
                _ => mount,
            };
        }

        return mount;
    }
}
