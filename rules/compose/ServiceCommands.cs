using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>The simple commands that a service is started with, those inside of shells and wrappers included.</summary>
internal static class ServiceCommands
{
    public static IEnumerable<Node> Of(Node service)
    {
        foreach (var child in service.Children)
        {
            if (child.Name is not ("cmd" or "entrypoint")) continue;
            foreach (var command in child.Descendants("command")) yield return command;
        }
    }

    public static IEnumerable<string> ArgumentsOf(Node command)
    {
        foreach (var argument in command.ChildrenNamed("argument")) yield return argument["value"];
    }

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
