using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>Writes down what was seen.</summary>
internal static class PortRecords
{
    public static IEnumerable<EvidenceRecord> Of(
        EvidenceTarget target, ImmutableArray<AddressObservation> addresses, DateTimeOffset collected) =>
    [
        Endpoint(target, collected),
        .. addresses.Select(Address),
        .. addresses.Where(IsSilent).Select(address => EvidenceRecord.Gap(Silence(address))),
    ];

    public static IEnumerable<EvidenceRecord> None(EvidenceTarget target, string because, DateTimeOffset collected) =>
        [Endpoint(target, collected), EvidenceRecord.Gap(because)];

    private static EvidenceRecord Endpoint(EvidenceTarget target, DateTimeOffset collected) => new EvidenceRecord("endpoint")
        .With("host", target.Host)
        .With("port", target.Port?.ToString(CultureInfo.InvariantCulture))
        .With("collected", collected.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static EvidenceRecord Address(AddressObservation seen)
    {
        var record = new EvidenceRecord("address")
            .With("ip", seen.Address.ToString())
            .With("family", seen.Address.AddressFamily == AddressFamily.InterNetworkV6 ? "ipv6" : "ipv4")
            .Flag("answers", !IsSilent(seen));
        return IsSilent(seen) && seen.Ports.Length > 1
            ? record.With("silent", Silence(seen))
            : record.Add(seen.Ports.Select(port => Port(port, IsSilent(seen) ? Silence(seen) : null)));
    }

    private static bool IsSilent(AddressObservation seen) => !seen.Ports.Any(port => port.IsAnswer);

    /// <summary>
    /// Where nothing at all answers, a port that does not answer says nothing: the machine may be down. That is said once, not of each
    /// port.
    /// </summary>
    private static string Silence(AddressObservation seen) =>
        seen.Ports.FirstOrDefault(port => port.Reason is not null) is { Reason: { } reason }
            ? $"{seen.Address} was not reached: {reason}"
            : string.Create(CultureInfo.InvariantCulture, $"{seen.Address} did not answer on {(seen.Ports.Length == 1 ? "the only port" : $"any of the {seen.Ports.Length} ports")} tried: it may be down, or let nothing through from here");

    private static EvidenceRecord Port(PortObservation seen, string? silence)
    {
        var record = new EvidenceRecord("port").With("number", seen.Port.Number);
        if (seen.State == PortState.Unknown || (silence is not null && seen.State == PortState.Filtered))
            record.Unknown("state", seen.Reason ?? silence ?? "it was not tried");
        else record.With("state", seen.State switch { PortState.Open => "open", PortState.Closed => "closed", _ => "filtered" });
        if (seen.Port.Expects.Length > 0) record.With("expects", seen.Port.Expects);
        if (seen.Facts is { } facts) Facts(record, facts);
        return record;
    }

    private static void Facts(EvidenceRecord record, ServiceFacts facts)
    {
        record.With("service", facts.Service).With("version", facts.Version);
        Answer(record, "authentication", facts.Authentication, facts.AuthenticationUnknown);
        record.With("method", facts.Method);
        Answer(record, "tls", facts.Tls, facts.TlsUnknown);
        record.With("server", facts.Server).With("said", facts.Said);
        if (facts.Service is null) record.With("unrecognised", facts.Unrecognised ?? "it was not recognised");
        if (facts.AlgorithmsUnknown is { } because) record.With("no-algorithms", because);
        record.Add(facts.Algorithms.Select(algorithm =>
            new EvidenceRecord("algorithm").With("use", algorithm.Use).With("name", algorithm.Name)));
    }

    private static void Answer(EvidenceRecord record, string key, string? value, string? because)
    {
        if (value is not null) record.With(key, value);
        else if (because is not null) record.Unknown(key, because);
    }
}
