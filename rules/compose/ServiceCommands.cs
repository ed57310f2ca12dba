using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>The simple commands that a service is started with, those inside of shells and wrappers included.</summary>
internal static class ServiceCommands
{
    public static IEnumerable<Node> Of(Node service) =>
        service.Children.Where(child => child.Name is "cmd" or "entrypoint").SelectMany(child => child.Descendants("command"));

    public static IEnumerable<string> ArgumentsOf(Node command) => command.ChildrenNamed("argument").Select(argument => argument["value"]);

    public static bool HasOption(Node command, params ReadOnlySpan<string> names)
    {
        foreach (var option in command.ChildrenNamed("option"))
        {
            if (names.Contains(option["name"])) return true;
        }

        return false;
    }

    /// <summary>The command in short, for a sentence: its name and its first arguments.</summary>
    public static string Told(Node command) => string.Join(' ', ArgumentsOf(command).Take(3).Prepend(command["name"]));
}
