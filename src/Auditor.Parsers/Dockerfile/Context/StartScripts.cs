using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>The scripts of the build context that ENTRYPOINT or CMD start, by the name they have in the image.</summary>
internal static class StartScripts
{
    private const int Maximum = 20;

    /// <summary>Programs that go on as another user.</summary>
    private static readonly HashSet<string> Changers = new(StringComparer.Ordinal) { "gosu", "su-exec", "setpriv", "runuser", "chpst", "setuidgid", "s6-setuidgid", "su" };

    private const string Between = " \"';,[]";

    private const string Ends = " \t\"'`;&|()$/";

    /// <summary>Name in the image and path in the target; the first one of a name.</summary>
    /// <param name="copied">What comes along with folders.</param>
    public static Dictionary<string, string> Of(DockerfileSyntax syntax, ContextFiles root, IEnumerable<string> copied)
    {
        var started = Started(syntax);
        var scripts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (started.Count == 0) return scripts;
        foreach (var instruction in syntax.Instructions)
        {
            foreach (var (name, path) in CopySources.Named(instruction))
            {
                if (started.Contains(name) && root.Files.Contains(root.PathOf(path))) scripts.TryAdd(name, root.PathOf(path));
            }
        }

        var names = started.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in copied) if (names.TryGetValue(NameOf(file), out var name)) scripts.TryAdd(name, file);
        return scripts;
    }

    private static HashSet<string> Started(DockerfileSyntax syntax)
    {
        var started = new List<string>();
        foreach (var instruction in syntax.Instructions)
        {
            if (started.Count < Maximum) started.AddRange(StartedNames(instruction));
        }

        return new HashSet<string>(started.Take(Maximum), StringComparer.Ordinal);
    }

    /// <summary>The last parts of the words of ENTRYPOINT and CMD that look like the name of a script.</summary>
    public static List<string> StartedNames(Instruction instruction)
    {
        var names = new List<string>();
        if (instruction.Keyword is not ("entrypoint" or "cmd")) return names;
        var words = instruction.IsJson ? [.. instruction.Json] : WordSplitter.AtBlanks(instruction.Arguments);
        foreach (var word in words)
        {
            ReadOnlySpan<char> rest = word.Chars;
            while (!rest.IsEmpty)
            {
                if (NameOf(Next(ref rest, Between)) is { Length: > 2 } name) names.Add(name.ToString());
            }
        }

        return names;
    }

    /// <summary>The script hands over to another user: <c>exec gosu app "$@"</c>, or <c>set -- su-exec app "$@"</c> before that. What it only runs a step with does not count.</summary>
    public static bool ChangesUser(string script)
    {
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (!trimmed.StartsWith('#') && HandsOver(trimmed)) return true;
        }

        return false;
    }

    private static bool HandsOver(ReadOnlySpan<char> line)
    {
        var handsOver = false;
        while (!line.IsEmpty)
        {
            var word = Next(ref line, Ends);
            if (word is "exec" or "set") handsOver = true;
            else if (handsOver && Changers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        }

        return false;
    }

    /// <summary>What stands before the next of these characters; the rest is what stands behind it.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest, string ends)
    {
        var length = 0;
        while (length < rest.Length && !ends.Contains(rest[length])) length++;
        var next = rest[..length];
        rest = rest[Math.Min(length + 1, rest.Length)..];
        return next;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];
}
