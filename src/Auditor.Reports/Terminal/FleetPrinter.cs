using System.Globalization;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Terminal;

/// <summary>The table of hosts, the worst first: verdict, score, blockers that are not met, unknown controls, what could not be
/// seen.</summary>
internal sealed class FleetPrinter(TextWriter output, Paint paint)
{
    private const int WidestName = 40;

    public void Write(Fleet? fleet)
    {
        if (fleet is null)
            return;
        int name = Math.Clamp(fleet.Hosts.Max(host => ShownText.Of(host.Name).Length), 4, WidestName);
        int verdict = fleet.Hosts.Max(host => Words.Of(host.Gate).Length);
        output.Write($"{paint.Bold("Hosts")}  {paint.Dim($"{fleet.Hosts.Length}, the worst first")}\n");
        output.Write($"  {paint.Dim($"{"host".PadRight(name)}  {"verdict".PadRight(verdict)}  score  blockers  unknown")}\n");
        foreach (FleetHost host in fleet.Hosts)
            output.Write(Row(host, name, verdict));
        output.Write("\n");
    }

    private string Row(FleetHost host, int name, int verdict)
    {
        string gate = paint.Of(host.Gate, Words.Of(host.Gate)) + new string(' ', verdict - Words.Of(host.Gate).Length);
        string numbers = string.Create(CultureInfo.InvariantCulture,
            $"{Words.Score(host),5}  {host.UnmetBlockers.Length,8}  {host.Unknown,7}");
        string gaps = host.Gaps.IsEmpty ? "" : $"  {ShownText.Of(Words.Gaps(host))}";
        return $"  {ShownText.Of(host.Name).PadRight(name)}  {gate}  {numbers}{gaps}\n";
    }
}
