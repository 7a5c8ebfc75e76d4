using System.Net;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;

/// <summary>Endpoints come from browsers, that is from anybody.</summary>
internal sealed class EndpointRuleTests
{
    [TestCase("https://fcm.googleapis.com/fcm/send/abc:def", true)]
    [TestCase("https://FCM.googleapis.com/fcm/send/abc", true)]
    [TestCase("https://updates.push.services.mozilla.com/wpush/v2/x", true)]
    [TestCase("https://wns2-par02p.notify.windows.com/w/?token=BQ", true)]
    [TestCase("https://web.push.apple.com/QGuQ", true)]
    [TestCase("http://fcm.googleapis.com/x", false)]
    [TestCase("https://fcm.googleapis.com:8443/x", false)]
    [TestCase("https://user@fcm.googleapis.com/x", false)]
    [TestCase("https://fcm.googleapis.com.evil.test/x", false)]
    [TestCase("https://evilpush.apple.com/x", false)]
    [TestCase("https://push.apple.com/x", false)]
    [TestCase("https://evil.test/fcm.googleapis.com", false)]
    [TestCase("https://fcm.googleapis.com@evil.test/x", false)]
    [TestCase("https://127.0.0.1/x", false)]
    [TestCase("https://2130706433/x", false)]
    [TestCase("https://0x7f.1/x", false)]
    [TestCase("https://[::1]/x", false)]
    [TestCase("https://localhost/x", false)]
    [TestCase("https://169.254.169.254/latest/meta-data", false)]
    [TestCase("ftp://fcm.googleapis.com/x", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("//fcm.googleapis.com/x", false)]
    [TestCase("https://fcm.googleapis.com/x\r\nHost: evil", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Only_known_push_services_are_called(string? endpoint, bool allowed) =>
        Assert.That(EndpointRule.Allowed(endpoint, CartRecoveryWebPushSettings.UsualHosts, allowLoopback: false) is not null, Is.EqualTo(allowed));

    [Test]
    public void Address_too_long_for_its_column_is_none() =>
        Assert.That(EndpointRule.Allowed("https://fcm.googleapis.com/" + new string('a', 1500), CartRecoveryWebPushSettings.UsualHosts, false), Is.Null);

    [TestCase("http://127.0.0.1:8080/x", true)]
    [TestCase("http://10.0.0.1/x", false)]
    [TestCase("https://evil.test/x", false)]
    public void Hidden_setting_opens_this_machine_and_nothing_else(string endpoint, bool allowed) =>
        Assert.That(EndpointRule.Allowed(endpoint, CartRecoveryWebPushSettings.UsualHosts, allowLoopback: true) is not null, Is.EqualTo(allowed));

    [TestCase("fcm.googleapis.com", true)]
    [TestCase("*.push.apple.com", true)]
    [TestCase("*", false)]
    [TestCase("*.com", false)]
    [TestCase("localhost", false)]
    [TestCase("10.0.0.1", false)]
    [TestCase("https://fcm.googleapis.com", false)]
    public void Setting_takes_names_only(string pattern, bool good) => Assert.That(EndpointRule.IsPattern(pattern), Is.EqualTo(good));

    [TestCase("8.8.8.8", true)]
    [TestCase("142.250.74.138", true)]
    [TestCase("2a00:1450:4001:81b::200a", true)]
    [TestCase("64:ff9b::8.8.8.8", true)]
    [TestCase("127.0.0.1", false)]
    [TestCase("10.1.2.3", false)]
    [TestCase("172.16.0.1", false)]
    [TestCase("172.31.255.255", false)]
    [TestCase("172.32.0.1", true)]
    [TestCase("192.168.1.1", false)]
    [TestCase("169.254.169.254", false)]
    [TestCase("100.64.0.1", false)]
    [TestCase("0.0.0.0", false)]
    [TestCase("224.0.0.1", false)]
    [TestCase("255.255.255.255", false)]
    [TestCase("::1", false)]
    [TestCase("::", false)]
    [TestCase("fe80::1", false)]
    [TestCase("fd00::1", false)]
    [TestCase("ff02::1", false)]
    [TestCase("::ffff:127.0.0.1", false)]
    [TestCase("::ffff:8.8.8.8", true)]
    [TestCase("64:ff9b::10.0.0.1", false)]
    [TestCase("2002:7f00:1::", false)]
    [TestCase("2001:db8::1", false)]
    public void Closed_networks_are_told_from_the_open_one(string address, bool open) => Assert.That(PublicAddress.Is(IPAddress.Parse(address)), Is.EqualTo(open));

    [Test]
    public async Task Name_that_leads_into_this_machine_is_not_connected_to()
    {
        var taken = false;
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = listener.AcceptTcpClientAsync().ContinueWith(_ => taken = true, TaskScheduler.Default);
        using var http = new HttpClient(PushConnector.Handler());

        var refused = Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/")));
        await Task.Yield();

        Assert.That(refused!.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
        Assert.That(taken, Is.False);
    }
}
