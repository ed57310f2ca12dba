using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Whether RabbitMQ's user guest, which it makes itself with the password guest, may come from other machines (rabbitmq.com,
/// access control: loopback_users).</summary>
internal static class RabbitWriter
{
    private static readonly string[] Open = ["=none", "loopback_users.guest=false", "{loopback_users,[]}"];

    public static void Write(TreeBuilder builder, HostEvidence evidence, StoreEvidence stores)
    {
        foreach (var process in stores.Processes.Where(process => process is { Command: "rabbitmq", IsInContainer: false }).Take(1))
        {
            builder.Open("rabbitmq", process.Span);
            var everywhere = stores.Settings(file => file.Contains("rabbitmq", StringComparison.Ordinal))
                .FirstOrDefault(one => Array.Exists(Open, text => one.Value.Contains(text, StringComparison.Ordinal)));
            if (stores.WhyFilesUnknown is { } why) builder.Attribute("files", "", evidence.Place("store-files"), why);
            else builder.Attribute("files", "true", evidence.Place("store-files"));
            if (everywhere.File is not null) builder.Attribute("guest-everywhere", everywhere.File, everywhere.Span);
            builder.Close();
        }
    }
}
