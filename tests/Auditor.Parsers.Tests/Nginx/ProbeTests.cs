using System.Net;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Whether a server would send a hidden file.</summary>
public sealed class ProbeTests
{
    /// <summary>Contents of a server with a root, and whether it sends /.git/config.</summary>
    private static readonly (string Content, bool IsSent)[] Cases =
    [
        ("", true),
        ("location / { try_files $uri $uri/ =404; }", true),
        ("location / { try_files /index.html =404; }", false),
        ("location / { return 200 a; }", false),
        ("return 404;", false),
        ("location ~ /\\. { deny all; }", false),
        ("location ~ /\\.ht { deny all; }", true),
        ("location ~ /\\.(git|svn|env) { return 404; }", false),
        ("location ~* /\\.(?!well-known/) { deny all; }", false),
        ("location ^~ / { } location ~ /\\. { deny all; }", true),
        ("location / { location ~ /\\. { deny all; } }", false),
        ("location /.git { return 403; }", false),
        ("location = /.git/config { return 403; }", false),
        ("location ~ \\.php$ { return 403; }", true),
        ("location ~ ^/(a|b)/ { } location / { deny all; }", false),
        ("if ($request_uri ~ \"/\\.\") { return 403; }", false),
        ("location /.g { } location /.git/ { return 403; }", false),
        ("location / { rewrite ^ /index.html break; }", false),
    ];

    public static TheoryData<string, bool> Servers()
    {
        var data = new TheoryData<string, bool>();
        foreach (var (content, isSent) in Cases) data.Add(content, isSent);
        return data;
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_request_is_followed_to_the_location_that_answers_it(string content, bool isSent)
    {
        var server = NginxTrees.Of($"events {{}}\nhttp {{ server {{ listen 80; root /srv/www; {content} }} }}\n").Named("server").Single();
        Assert.Equal(isSent, server["sends-dotfile"] == "/.git/config");
    }

    [Theory]
    [InlineData("location / { proxy_pass http://10.0.0.1; }")]
    [InlineData("location ~ ^/(\\.git)\\1? { deny all; }")]
    public void Nothing_is_said_where_the_backend_answers_or_a_pattern_cannot_be_read(string content) =>
        Assert.False(NginxTrees.Of($"events {{}}\nhttp {{ server {{ root /srv/www; {content} }} }}\n").Named("server").Single().Has("sends-dotfile"));

    [NginxFact]
    public async Task The_answer_is_that_of_nginx()
    {
        using var folder = new TemporaryFolder();
        folder.With("www/.git/config", "found").With("www/index.html", "index");
        var blocks = Cases.Select((server, index) => $"server {{ listen unix:{folder.Path}/{index}; root {folder.Path}/www; {server.Content} }}\n");
        var temporary = string.Concat(new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(name => $"{name}_temp_path {folder.Path}/{name};\n"));
        folder.With("nginx.conf", $"pid {folder.Path}/pid;\nerror_log {folder.Path}/log;\nuser root;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{string.Concat(blocks)}}}\n");
        Assert.Equal(0, Processes.Run(folder.Path, "nginx", "-p", folder.Path + "/", "-c", folder["nginx.conf"]).Code);
        try
        {
            for (var index = 0; index < Cases.Length; index++) Assert.Equal((Cases[index].Content, Cases[index].IsSent), (Cases[index].Content, await IsSent(folder[$"{index}"])));
        }
        finally
        {
            Processes.Run(folder.Path, "nginx", "-p", folder.Path + "/", "-c", folder["nginx.conf"], "-s", "stop");
        }
    }

    private static async Task<bool> IsSent(string socket)
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = async (_, cancel) => await Connected(socket, cancel) };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri("http://localhost/.git/config"));
        return answer.StatusCode == HttpStatusCode.OK && await answer.Content.ReadAsStringAsync() == "found";
    }

    private static async ValueTask<Stream> Connected(string path, CancellationToken cancel)
    {
        var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        await socket.ConnectAsync(new System.Net.Sockets.UnixDomainSocketEndPoint(path), cancel);
        return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
    }
}
