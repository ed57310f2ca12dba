using System.Collections.Frozen;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Programs that carry logs away, measure the host or keep its audit trail, by the names of their processes (15 characters in
/// /proc/PID/comm).</summary>
internal static class AgentWriter
{
    private static readonly FrozenSet<string> Shippers = new[]
    {
        "vector", "promtail", "fluent-bit", "fluentd", "td-agent", "td-agent-bit", "filebeat", "logstash", "alloy", "grafana-agent",
        "otelcol", "otelcol-contrib",
        "amazon-cloudwat", "google_cloud_op", "splunkd", "nxlog", "datadog-agent", "trace-agent",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Monitors = new[]
    {
        "node_exporter", "prometheus-node", "otelcol", "otelcol-contrib", "telegraf", "collectd", "netdata", "zabbix_agentd",
        "zabbix_agent2", "newrelic-infra", "nrpe", "munin-node",
        "amazon-cloudwat", "google_cloud_op", "alloy", "grafana-agent", "vmagent", "icinga2", "sensu-agent", "oneagentos", "datadog-agent",
        "trace-agent", "process-agent", "cadvisor",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Auditors = ["auditd", "auditbeat", "go-audit", "laurel"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        foreach (var line in evidence.Lines("processes").DistinctBy(line => line.Words.ElementAtOrDefault(1)))
        {
            if (line.Words is not [_, var name]) continue;
            if (Shippers.Contains(name)) builder.Leaf("log-shipper", line.Span, new TreeAttribute("name", name, line.Span));
            if (Monitors.Contains(name)) builder.Leaf("monitor", line.Span, new TreeAttribute("name", name, line.Span));
            if (Auditors.Contains(name)) builder.Leaf("audit-daemon", line.Span, new TreeAttribute("name", name, line.Span));
        }

        WriteForwarding(builder, evidence);
    }

    /// <summary>Files of rsyslog and syslog-ng that send logs to another machine.</summary>
    private static void WriteForwarding(TreeBuilder builder, HostEvidence evidence)
    {
        var lines = evidence.Lines("log-shipping");
        var unread = lines.FirstOrDefault(line => line.Text.StartsWith("unread ", StringComparison.Ordinal));
        var why = unread.Text is null ? evidence.WhyUnknown("log-shipping") : $"{unread.Text[7..]} may not be read";
        if (why is not null) builder.Attribute("log-forwarding", "", evidence.Place("log-shipping"), why);
        else builder.Attribute("log-forwarding", "true", evidence.Place("log-shipping"));
        foreach (var line in lines.Where(line => line.Text.StartsWith("sends ", StringComparison.Ordinal)))
            builder.Leaf("log-shipper", line.Span, new TreeAttribute("name", line.Text[6..], line.Span));
    }
}
