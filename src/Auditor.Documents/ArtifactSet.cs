using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>
/// The artifacts that are read together: a Dockerfile with its <c>.dockerignore</c>, <c>package.json</c> and lock files.
/// A parser resolves within the set, without I/O. The index of a member is the source id of its spans; the primary is member 0.
/// </summary>
/// <param name="Files">The names of all files around the set, for questions of existence.</param>
public sealed record ArtifactSet(Artifact Primary, ImmutableArray<Artifact> Companions, FileIndex Files)
{
    public static ArtifactSet Of(Artifact primary) => new(primary, [], FileIndex.Empty);

    /// <summary>The versions of programs that the user said the artifacts are for, by name.</summary>
    public ImmutableDictionary<string, string> Versions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The artifact that the primary is embedded in, one of the companions; null for a file. What stands around an embedded text on the machine is not known.</summary>
    public Artifact? Host { get; init; }

    public IEnumerable<Artifact> Members => Companions.Prepend(Primary);

    public ImmutableArray<SourceText> Sources => [.. Members.Select(member => member.Text)];

    /// <summary>The source id of the member with this path, or -1.</summary>
    public int SourceOf(string path)
    {
        if (Primary.Path == path) return 0;
        for (var i = 0; i < Companions.Length; i++)
        {
            if (Companions[i].Path == path) return i + 1;
        }

        return -1;
    }

    /// <summary>The member with this source id.</summary>
    public Artifact Member(int source) => source == 0 ? Primary : Companions[source - 1];
}
