using System.Collections.Immutable;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>The comma-separated fields of a <c>--mount</c> (Dockerfile reference, "RUN --mount"); a field in double quotes may hold commas.</summary>
internal sealed record MountFields(ImmutableArray<MountField> Fields)
{
    public static MountFields Of(Flag flag)
    {
        var fields = ImmutableArray.CreateBuilder<MountField>();
        var (text, start) = (flag.Text.Text, flag.ValueStart);
        while (start <= text.Length)
        {
            var end = EndOfField(text, start);
            var (from, to) = end - start >= 2 && text[start] == '"' && text[end - 1] == '"' ? (start + 1, end - 1) : (start, end);
            if (to > from) fields.Add(Field(Word.Of(flag.Text, from, to - from)));
            start = end + 1;
        }

        return new MountFields(fields.ToImmutable());
    }

    /// <summary>Where a RUN has another file system than the image's, which a cache or tmpfs mount brings.</summary>
    public static ImmutableArray<Word> CacheTargets(Instruction instruction)
    {
        var targets = ImmutableArray.CreateBuilder<Word>();
        foreach (var flag in instruction.Flags)
        {
            if (flag is not { Name: "mount", Value: not null }) continue;
            var mount = Of(flag);
            if (mount.Value("type")?.ToLowerInvariant() is not ("cache" or "tmpfs")) continue;
            foreach (var field in mount.Fields)
            {
                if (field is { Key: "target", Value: not null }) targets.Add(field.Word);
            }
        }

        return targets.ToImmutable();
    }

    public static bool HasBind(Instruction instruction)
    {
        foreach (var flag in instruction.Flags)
        {
            if (flag is { Name: "mount", Value: not null } && (Of(flag).Value("type")?.ToLowerInvariant() ?? "bind") == "bind") return true;
        }

        return false;
    }

    public string? Value(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Key == key) return field.Value;
        }

        return null;
    }

    private static int EndOfField(string text, int position)
    {
        var quoted = position < text.Length && text[position] == '"';
        if (quoted)
        {
            var close = text.IndexOf('"', position + 1);
            if (close >= 0) position = close + 1;
        }

        var comma = text.IndexOf(',', Math.Min(position, text.Length));
        return comma < 0 ? text.Length : comma;
    }

    private static MountField Field(Word word)
    {
        var equals = word.Chars.IndexOf('=');
        var key = (equals < 0 ? word.Raw : word.Raw[..equals]).ToLowerInvariant();
        return equals < 0 ? new MountField(LongKey(key), null, word) : new MountField(LongKey(key), word.Raw[(equals + 1)..], word.From(word.Start + equals + 1));
    }

    private static string LongKey(string key) => key switch
    {
        "src" => "source",
        "dst" or "destination" => "target",
        "ro" => "readonly",
        "rw" => "readwrite",
        _ => key,
    };
}
