using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Says what nginx would refuse.</summary>
internal static class ConfigChecks
{
    public static void Run(Config config)
    {
    }
}
