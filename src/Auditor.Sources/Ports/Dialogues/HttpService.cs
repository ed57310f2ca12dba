using System.Collections.Immutable;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>A service with an HTTP interface: how it is known, and what only those who are logged in should see.</summary>
/// <param name="Path">A page that says what it is and, if possible, shows it to anybody.</param>
/// <param name="Marks">Sets of texts: all of a set stand in an answer of this service, and of no other.</param>
internal sealed record HttpService(string Name, string Path, params ImmutableArray<ImmutableArray<string>> Marks)
{
    /// <summary>Stands before the version.</summary>
    public string? VersionMark { get; init; }

    /// <summary>A page that needs a login where logins are demanded. It lists or states something, and changes nothing.</summary>
    public string? ProtectedPath { get; init; }

    /// <summary>The JSON that is posted to it; null: it is a GET.</summary>
    public string? ProtectedBody { get; init; }

    /// <summary>What shows itself demands no login.</summary>
    public bool IsOpenOnceSeen { get; init; }

    /// <summary>A relative that is told apart by a text in its answer.</summary>
    public (string Mark, string Name)? Relative { get; init; }

    public bool Recognises(HttpAnswer answer) => Marks.Any(set => set.All(answer.Contains));

    public string Variant(HttpAnswer answer) => Relative is var (mark, name) && answer.Contains(mark) ? name : Name;
}
