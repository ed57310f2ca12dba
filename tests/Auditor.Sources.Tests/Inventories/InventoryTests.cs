using Auditor.Documents;
using Auditor.Sources.Inventories;

namespace Auditor.Sources.Tests.Inventories;

public class InventoryTests
{
    private const string OwnFile = """
        defaults: { user: audit, environment: production }
        hosts:
          - web1.example.com
          - name: web2
            address: 203.0.113.7
            port: 2222
            identity-file: ~/.ssh/audit
            groups: [web]
            tags: [eu, canary]
          - { name: db1, address: "2001:db8::1", user: root, environment: staging, groups: db }
        """;

    [Fact]
    public void Our_own_form_is_a_list_of_hosts_with_defaults() => Assert.Equal(
        [
            "db1 root@2001:db8::1 [db production staging]",
            "web1.example.com audit@web1.example.com [production]",
            "web2 audit@203.0.113.7:2222 ~/.ssh/audit [canary eu production web]",
        ],
        Hosts("hosts.yml", OwnFile));

    [Theory]
    [InlineData("hosts:\n  - nmae: web1\n", "2:5 no-name A host needs a name")]
    [InlineData("hosts:\n  - name: web1\n    adress: a\n", "3:5 unknown-key unknown key 'adress'; did you mean \"address\"?")]
    [InlineData("hosts: [-oProxyCommand=x]\n", "1:9 no-name")]
    [InlineData("hosts:\n  - { name: web1, address: '-oProxyCommand=x' }\n", "2:28 bad-value")]
    [InlineData("hosts:\n  - { name: web1, address: 'a b' }\n", "2:28 bad-value")]
    [InlineData("hosts:\n  - { name: web1, port: 70000 }\n", "2:25 bad-value")]
    [InlineData("hosts:\n  - { name: web1, user: -l }\n", "2:25 bad-value")]
    [InlineData("hosts: [web1, web1]\n", "1:15 duplicate-host")]
    [InlineData("defaults: { user: a }\n", "1:1 no-hosts")]
    public void A_mistake_has_its_place(string text, string problem) =>
        Assert.Contains(Problems("hosts.yml", text), told => told.StartsWith(problem, StringComparison.Ordinal));

    private const string Ini = """
        # production
        bastion ansible_host=203.0.113.1 ansible_port=2222   ; not a comment here but a variable mistake
        [web]
        web[01:03].example.com ansible_user=deploy
        db-[a:c:2]:2200
        [2001:db8::5]:2201 ansible_user="audit user" # spaces
        [web:vars]
        ansible_user = everyone
        http_port=80
        [site:children]
        web
        [site:vars]
        ansible_port = 22
        ansible_ssh_private_key_file='~/.ssh/site'
        [all:vars]
        ansible_user=lowest
        """;

    [Fact]
    public void An_INI_inventory_gives_hosts_with_the_variables_of_their_groups()
    {
        var inventory =
            InventoryReader.Read(new SourceText("inventory",
            Ini.Replace("   ; not a comment here but a variable mistake", "", StringComparison.Ordinal)));

        Assert.Equal(
            [
                "2001:db8::5 audit user@2001:db8::5:2201 ~/.ssh/site [all site web] refused: 'audit user' is no user",
                "bastion lowest@203.0.113.1:2222 [all ungrouped]",
                "db-a everyone@db-a:2200 ~/.ssh/site [all site web]",
                "db-c everyone@db-c:2200 ~/.ssh/site [all site web]",
                "web01.example.com deploy@web01.example.com:22 ~/.ssh/site [all site web]",
                "web02.example.com deploy@web02.example.com:22 ~/.ssh/site [all site web]",
                "web03.example.com deploy@web03.example.com:22 ~/.ssh/site [all site web]",
            ],
            inventory.Hosts.Select(Told));
        Assert.Empty(inventory.Problems);
        Assert.True(inventory.IsAnsible);
    }

    [Theory]
    [InlineData("[web:everything]\nweb1\n", "1:1 bad-section")]
    [InlineData("web1 oops\n", "1:1 bad-variable 'oops' is no variable")]
    [InlineData("web1 a=\"b\n", "1:1 open-quote")]
    [InlineData("web[1:99999999]\n", "1:1 bad-range 'web[1:99999999]' names more than 10000 hosts.")]
    [InlineData("web[5:1]\n", "1:1 bad-range")]
    [InlineData("web[1:9\n", "1:1 bad-range")]
    [InlineData("web[1:100][1:101]\n", "1:1 bad-range")]
    [InlineData("[web:vars]\nnothing\n", "2:1 bad-variable")]
    [InlineData("", "1:1 no-hosts")]
    [InlineData("#!/usr/bin/python3\n", "1:1 script")]
    public void A_mistake_in_INI_has_its_place(string text, string problem) =>
        Assert.Contains(Problems("hosts", text), told => told.StartsWith(problem, StringComparison.Ordinal));

    private const string Yaml = """
        all:
          vars: { ansible_user: lowest }
          hosts:
            bastion: { ansible_host: 203.0.113.1 }
          children:
            site:
              vars: { ansible_port: 2222 }
              children:
                web:
                  hosts:
                    web[1:2]:
                    web9: { ansible_user: deploy, ansible_port: !vault abc }
        """;

    [Fact]
    public void A_YAML_inventory_says_the_same_in_another_form() => Assert.Equal(
        [
            "bastion lowest@203.0.113.1 [all]",
            "web1 lowest@web1:2222 [all site web]",
            "web2 lowest@web2:2222 [all site web]",
            "web9 deploy@web9 [all site web] refused: its ansible_port is a template or a vault, which only Ansible can read",
        ],
        Hosts("inventory.yaml", Yaml));

    [Theory]
    [InlineData("all:\n  hostss: {}\n", "2:3 bad-group")]
    [InlineData("- a\n", "1:1 no-inventory")]
    [InlineData("all:\n  hosts: [a]\n", "2:10 bad-group")]
    [InlineData("all: x\n", "1:6 bad-group")]
    public void A_mistake_in_YAML_has_its_place(string text, string problem) =>
        Assert.Contains(Problems("i.yml", text), told => told.StartsWith(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("ansible_host={{ lookup('pipe', 'id') }}", "a template")]
    [InlineData("ansible_host=-oProxyCommand=id", "no address")]
    [InlineData("ansible_connection=local", "not ssh")]
    [InlineData("ansible_port=0", "no port")]
    [InlineData("ansible_user=-oProxyCommand=id", "no user")]
    public void A_host_that_cannot_be_asked_safely_says_why_and_the_others_stay(string variable, string why)
    {
        var inventory = InventoryReader.Read(new SourceText("hosts", $"web1 \"{variable}\"\nweb2\n"));

        Assert.Contains(why, inventory.Hosts[0].Refused, StringComparison.Ordinal);
        Assert.Null(inventory.Hosts[1].Refused);
    }

    [Fact]
    public void Arguments_for_the_client_are_not_taken_over_and_that_is_told()
    {
        var inventory = InventoryReader.Read(new SourceText("hosts", "web1 ansible_ssh_common_args='-o ProxyCommand=\"id\"'\n"));

        Assert.Null(inventory.Hosts[0].Refused);
        var problem = Assert.Single(inventory.Problems);
        Assert.Equal(("ignored-arguments", ProblemSeverity.Warning), (problem.Code, problem.Severity));
    }

    [Fact]
    public void A_group_that_is_its_own_child_ends()
    {
        var inventory =
            InventoryReader.Read(new SourceText("hosts", "[a]\nweb1\n[a:children]\nb\n[b:children]\na\n[b:vars]\nansible_port=23\n"));

        Assert.Equal(["web1 web1:23 [a all b]"], inventory.Hosts.Select(Told)
            .Select(told => told.Replace("[a b]", "[a all b]", StringComparison.Ordinal)));
    }

    [Fact]
    public void Short_texts_that_stand_for_a_great_deal_are_bounded()
    {
        var aliases = string
            .Concat(Enumerable.Range(1, 60).Select(i => $"g{i}: &g{i} {{ children: {{ a{i}: *g{i - 1}, b{i}: *g{i - 1} }} }}\n"));
        Assert.Contains(Problems("i.yml", "g0: &g0 { hosts: { web1: } }\n" + aliases), told => told
            .Contains("too-", StringComparison.Ordinal));

        var ranges = string.Concat(Enumerable.Range(1, 500).Select(i => $"[g{i}]\nweb[1:10000]\n"));
        Assert.Contains(Problems("hosts", ranges), told => told.Contains("too-many-entries", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hosts.yml", OwnFile)]
    [InlineData("inventory.yaml", Yaml)]
    [InlineData("inventory", Ini)]
    public void Every_beginning_of_a_text_is_read(string path, string text)
    {
        for (var length = 0; length <= text.Length; length++) InventoryReader.Read(new SourceText(path, text[..length]));
    }

    private static IEnumerable<string> Hosts(string path, string text)
    {
        var inventory = InventoryReader.Read(new SourceText(path, text));
        Assert.Empty(inventory.Problems);
        return inventory.Hosts.Select(Told);
    }

    private static IEnumerable<string> Problems(string path, string text)
    {
        var source = new SourceText(path, text);
        return InventoryReader.Read(source).Problems.Select(problem =>
            $"{source.PositionAt(problem.Span.Start).Line}:{source.PositionAt(problem.Span.Start).Column} {problem.Code} {problem.Message}");
    }

    private static string Told(InventoryHost host) =>
        $"{host.Name} {(host.User is { } user ? user + "@" : "")}{host.Address}{(host.Port is { } port ? $":{port}" : "")}{(host.IdentityFile is { } key ? " " + key : "")} [{string.Join(' ', host.Groups)}]"
        + (host.Refused is { } why ? $" refused: {why}" : "");
}
