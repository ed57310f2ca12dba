using Auditor.Documents;
using Auditor.Parsers.Nginx.Checking;
using Auditor.Parsers.Nginx.Including;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Reading;
using Auditor.Parsers.Nginx.Table;
using Auditor.Parsers.Nginx.Writing;

namespace Auditor.Parsers.Nginx;

/// <summary>Reads configurations of nginx as nginx does, with what they include, and works out what holds after inheritance.</summary>
public sealed class NginxParser : IArtifactParser
{
    public string Kind => ArtifactKinds.Nginx;

    public Vocabulary Vocabulary => NginxVocabulary.Instance;

    public bool MayInclude => true;

    public bool ReadsEmbedded => true;

    public ArtifactClaim Claims(string path, ReadOnlySpan<char> head)
    {
        ArgumentNullException.ThrowIfNull(path);
        return NginxClaim.Of(path, head);
    }

    /// <summary>The files that it includes itself, and those that may say the version of nginx.</summary>
    public IEnumerable<string> Companions(Artifact primary, FileIndex files)
    {
        ArgumentNullException.ThrowIfNull(primary);
        ArgumentNullException.ThrowIfNull(files);
        return IncludedIn(primary.Text, new IncludePaths(primary.Path, files)).Concat(VersionEvidence.Files(primary.Path, files));
    }

    /// <summary>The files that the included ones include, and those that stand beside it in an image.</summary>
    public IEnumerable<string> FurtherCompanions(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var paths = new IncludePaths(set.Primary.Path, set.Files);
        var evidence = VersionEvidence.Files(set.Primary.Path, set.Files).ToHashSet(StringComparer.Ordinal);
        return set.Companions.Where(companion => !evidence.Contains(companion.Path)).SelectMany(companion => IncludedIn(companion.Text, paths)).Concat(StockPlaces.With(set));
    }

    public DocumentTree Parse(ArtifactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return ForeignTemplate.Is(set.Primary.Text.Text) ? Unread(set) : ConfigTreeWriter.Write(set, Read(set, null));
    }

    /// <summary>The tree says nothing, and its problem that nothing is known.</summary>
    private static DocumentTree Unread(ArtifactSet set)
    {
        var whole = new SourceSpan(0, 0, set.Primary.Text.Text.Length);
        var top = whole with { Length = 0 };
        return new TreeBuilder(ArtifactKinds.Nginx, set.Sources, "nginx", whole).Attribute("level", "unknown", top)
            .Problem("template", "This is a template: what nginx reads is made of it later, and was not looked at.", top).Build();
    }

    /// <param name="level">Where the top level stands; null: as it looks.</param>
    /// <param name="version">The version to judge for; null: as the set says.</param>
    internal static Config Read(ArtifactSet set, ConfigContext? level, TargetVersion? version = null)
    {
        var primary = set.Primary.Text;
        var dump = DumpedFiles.IsDump(primary.Text) ? DumpedFiles.Of(primary, 0) : [];
        var file = dump.IsEmpty ? ConfigFile.Of(primary, 0) : dump[0];
        var includes = dump.IsEmpty ? IncludeResolver.In(set) : IncludeResolver.In(dump);
        var guessed = level ?? (dump.IsEmpty ? ContextGuess.Of(file.Items, primary.Path) : ConfigContext.Main);
        version ??= VersionEvidence.Of(set);
        var pieces = level is null && guessed == ConfigContext.Http && dump.IsEmpty ? StockPlaces.With(set) : [];
        var config = pieces.IsEmpty
            ? new ConfigBuilder(includes, version).Build(file, guessed, guessed != ConfigContext.Main, set.Sources, IsTemplate(set.Primary))
            : StockConfiguration.Around(pieces, set, version, IsTemplate(set.Primary));
        config = config with { Hosts = NetworkNames.Of(set) };
        ConfigChecks.Run(config);
        return config;
    }

    /// <summary>By name, or by a name in capitals that only the environment can have.</summary>
    private static bool IsTemplate(Artifact primary) => primary.Path.EndsWith(".template", StringComparison.Ordinal) || VariableUse.HasEnvironment(primary.Text.Text);

    private static IEnumerable<string> IncludedIn(SourceText text, IncludePaths paths)
    {
        if (!text.Text.Contains("include", StringComparison.Ordinal) || DumpedFiles.IsDump(text.Text)) return [];
        var file = ConfigFile.Of(text, 0);
        return Includes(file.Items).SelectMany(written => paths.Find(written).Paths);
    }

    private static IEnumerable<string> Includes(List<SyntaxItem> items)
    {
        var open = new Stack<List<SyntaxItem>>([items]);
        while (open.TryPop(out var block))
        {
            foreach (var item in block)
            {
                if (item is not Statement statement) continue;
                if (statement is { Name.Value: "include", Arguments: [var path], End: StatementEnd.Semicolon }) yield return path.Value;
                if (statement.Body.Count > 0) open.Push(statement.Body);
            }
        }
    }
}
