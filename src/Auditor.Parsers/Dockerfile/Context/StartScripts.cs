using System.Buffers;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>The scripts of the build context that ENTRYPOINT or CMD start, by the name they have in the image.</summary>
internal static class StartScripts
{
    private const int Maximum = 20;
    private const int MaximumLooked = 5_000;

    /// <summary>Programs that go on as another user.</summary>
    private static readonly HashSet<string> Changers = new(StringComparer.Ordinal) { "gosu", "su-exec", "setpriv", "runuser", "chpst", "setuidgid", "s6-setuidgid", "su" };

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\"'`;&|()$/");

    /// <summary>Name in the image and path in the target; the first one of a name.</summary>
    public static Dictionary<string, string> Of(DockerfileSyntax syntax, ContextFiles root)
    {
        var started = new HashSet<string>(syntax.Instructions.SelectMany(StartedNames).Take(Maximum), StringComparer.Ordinal);
        var scripts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (started.Count == 0) return scripts;
        foreach (var instruction in syntax.Instructions)
        {
            foreach (var (name, path) in CopySources.Named(instruction))
            {
                if (started.Contains(name) && root.Files.Contains(root.PathOf(path))) scripts.TryAdd(name, root.PathOf(path));
            }
        }

        foreach (var file in Below(syntax, root)) if (started.Contains(NameOf(file))) scripts.TryAdd(NameOf(file), file);
        return scripts;
    }

    /// <summary>The last parts of the words of ENTRYPOINT and CMD that look like the name of a script.</summary>
    public static IEnumerable<string> StartedNames(Instruction instruction)
    {
        if (instruction.Keyword is not ("entrypoint" or "cmd")) return [];
        var words = instruction.IsJson ? [.. instruction.Json] : WordSplitter.AtBlanks(instruction.Arguments);
        return words.SelectMany(word => word.Raw.Split([' ', '"', '\'', ';', ',', '[', ']'])).Select(NameOf).Where(name => name.Length > 2);
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
        foreach (var range in line.SplitAny(Ends))
        {
            if (line[range] is "exec" or "set") handsOver = true;
            else if (handsOver && Changers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[range])) return true;
        }

        return false;
    }

    /// <summary>What comes along with folders.</summary>
    private static IEnumerable<string> Below(DockerfileSyntax syntax, ContextFiles root)
    {
        var folders = CopySources.HasWholeContext(syntax) ? [root.Folder] : CopySources.Of(syntax).Where(source => !ContextFiles.IsGlob(source)).Select(root.PathOf);
        return folders.SelectMany(folder => root.Files.Under(folder)).Take(MaximumLooked);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
