using Auditor.Documents;
using Auditor.Documents.Yaml;

namespace Auditor.Parsers.Compose.Reading;

/// <summary>A compose file as it is written: read once for its companions, for what is embedded in it and for its tree.</summary>
internal sealed class ComposeReading
{
    private readonly int source;
    private FileValues? bare;

    private ComposeReading(SourceText text, int source)
    {
        this.source = source;
        Characters = text.Text.Length;
        Yaml = YamlReader.Read(text, source);
    }

    public YamlFile Yaml { get; }

    public int Characters { get; }

    /// <summary>Whether a value may stand in more than one place.</summary>
    public bool HasAliases => Yaml.MayHaveAliases;

    public static ComposeReading Of(ArtifactSet set, int source)
    {
        var member = set.Member(source);
        var known = member.Reading(text => new ComposeReading(text, source));
        return known.source == source ? known : new ComposeReading(member.Text, source);
    }

    /// <summary>Those for variables of which none has a value are kept.</summary>
    public FileValues Values(ProjectVariables variables) =>
        variables.HaveValues ? FileValues.Of(Yaml, variables, HasAliases) : bare ??= FileValues.Of(Yaml, variables, HasAliases);
}
