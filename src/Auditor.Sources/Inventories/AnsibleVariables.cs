using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Ansible's variables of the connection (ansible.builtin.ssh), as far as they say where a host is and who logs in. Arguments for the SSH
/// client are not taken over: they can hold
/// commands (ProxyCommand) that ssh would run here; a jump host belongs into ssh_config(5).
/// </summary>
internal static class AnsibleVariables
{
    private static readonly string[] Address = ["ansible_host", "ansible_ssh_host"];
    private static readonly string[] User = ["ansible_user", "ansible_ssh_user"];
    private static readonly string[] Port = ["ansible_port", "ansible_ssh_port"];
    private static readonly string[] Key = ["ansible_ssh_private_key_file", "ansible_private_key_file"];
    private static readonly string[] Arguments = ["ansible_ssh_common_args", "ansible_ssh_extra_args", "ansible_ssh_args",
        "ansible_ssh_executable"];
    private const string Connection = "ansible_connection";

    public static bool IsKnown(string variable) =>
        variable == Connection || Address.Contains(variable) || User.Contains(variable) || Port.Contains(variable) || Key.Contains(variable)
            || Arguments.Contains(variable);

    public static InventoryHost Host(string name, Dictionary<string, AnsibleValue> values, ImmutableArray<string> groups, SourceSpan span,
        InventoryProblems problems)
    {
        foreach (var variable in Arguments)
        {
            if (values.TryGetValue(variable, out var ignored))
                problems.Warn("ignored-arguments", Ignored(variable, name), ignored.Span);
        }

        var address = Value(values, Address) ?? AnsibleValue.Of(name, span);
        var port = Value(values, Port);
        var refused = Refused(values, address, port);
        return new InventoryHost(name, address.Text ?? name, Value(values, User)?.Text, port?.Text is { } text ? HostWords.Port(text)
            : null, Value(values, Key)?.Text, groups, span)
        { Refused = refused };
    }

    private static string Ignored(string variable, string host) =>
        $"{variable} of {HostWords.Quoted(host)} is not taken over: it could run commands here. What it sets belongs into ssh_config.";

    private static string? Refused(Dictionary<string, AnsibleValue> values, AnsibleValue address, AnsibleValue? port)
    {
        if (values.TryGetValue(Connection, out var connection)
            && connection.Text is not ("ssh" or "smart" or "paramiko" or "paramiko_ssh" or "ansible.builtin.ssh"))
            return $"its {Connection} is {HostWords.Quoted(connection.Text ?? "a template")}, not ssh";
        foreach (var names in new[] { Address, User, Port, Key })
        {
            if (Value(values, names) is { Text: null }) return $"its {names[0]} is a template or a vault, which only Ansible can read";
        }

        if (!HostWords.IsAddress(address.Text ?? "")) return $"{HostWords.Quoted(address.Text ?? "")} is no address";
        if (Value(values, User)?.Text is { } user && !HostWords.IsUser(user)) return $"{HostWords.Quoted(user)} is no user";
        if (Value(values, Key)?.Text is { } key && !HostWords.IsFile(key)) return "its key file has no name that can be used";
        return port?.Text is { } number && HostWords.Port(number) is null ? $"{HostWords.Quoted(number)} is no port" : null;
    }

    private static AnsibleValue? Value(Dictionary<string, AnsibleValue> values, string[] names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value)) return value;
        }

        return null;
    }
}
