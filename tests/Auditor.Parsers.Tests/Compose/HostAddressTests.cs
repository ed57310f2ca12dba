using System.Net;
using Auditor.Parsers.Compose.Writing;

namespace Auditor.Parsers.Tests.Compose;

public sealed class HostAddressTests
{
    /// <summary>The framework's reader is the oracle: what is read without it must say the same.</summary>
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.255")]
    [InlineData("128.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("0.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("256.0.0.1")]
    [InlineData("1.2.3.256")]
    [InlineData("0177.0.0.1")]
    [InlineData("00.0.0.0")]
    [InlineData("127.1")]
    [InlineData("0")]
    [InlineData("2130706433")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.4.")]
    [InlineData(".1.2.3")]
    [InlineData("1..2.3")]
    [InlineData("1.2.3.4 ")]
    [InlineData("99999999999.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("db")]
    [InlineData("")]
    public void An_address_is_read_as_the_framework_reads_it(string text)
    {
        var isAddress = IPAddress.TryParse(text, out var address);
        Assert.Equal(isAddress, HostAddress.IsAddress(text));
        Assert.Equal(address is not null && IPAddress.IsLoopback(address), HostAddress.IsLoopback(text));
        Assert.Equal(address is not null && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)), HostAddress.IsAny(text));
    }
}
