using System.Collections.Immutable;

namespace Auditor.Sources.Evidence;

/// <summary>
/// Looks at a target that is no folder and writes down what it sees. It sends only to the target that the user named, reads only, bounds time, size and
/// number of everything, and says what it could not see as a <see cref="EvidenceRecord.Gap"/>, never as an exception.
/// </summary>
public interface IEvidenceSource
{
    /// <summary>The schemes of its targets, in lower case.</summary>
    ImmutableArray<string> Schemes { get; }

    /// <summary>Whether its targets are reached over a network, which <c>--offline</c> keeps off.</summary>
    bool IsOnNetwork => true;

    /// <summary>What is wrong with a target of one of its schemes, as a sentence; null when nothing is.</summary>
    string? Refuses(EvidenceTarget target);

    /// <summary>What <see cref="Collect"/> would send, one sentence a line; nothing is sent.</summary>
    ImmutableArray<string> Plan(EvidenceTarget target);

    /// <summary>One file for each kind of evidence that the source knows, in which at least a gap stands; <see cref="EvidenceFile.None"/> where there is nothing of the kind.</summary>
    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    ImmutableArray<EvidenceFile> Collect(EvidenceTarget target, TimeProvider clock, CancellationToken cancel);
}
