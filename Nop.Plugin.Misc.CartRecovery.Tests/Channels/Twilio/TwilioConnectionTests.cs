using System.Net;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class TwilioConnectionTests
{
    [Test]
    public void The_shop_s_proxy_is_kept_and_nothing_else_of_the_platform_s_handler()
    {
        var proxy = new WebProxy("http://proxy.example.test:3128");
        using var platform = new HttpClientHandler { Proxy = proxy, PreAuthenticate = true, AllowAutoRedirect = true };

        using var strict = TwilioConnection.Strict(platform);

        Assert.Multiple(() =>
        {
            Assert.That((strict.Proxy, strict.UseProxy, strict.PreAuthenticate), Is.EqualTo(((IWebProxy)proxy, true, true)));
            Assert.That((strict.AllowAutoRedirect, strict.UseCookies), Is.EqualTo((false, false)));
            Assert.That(strict.ConnectTimeout, Is.LessThan(TwilioClient.Timeout));
        });
    }

    [Test]
    public async Task A_form_is_written_once_and_remembers_it()
    {
        using var form = await OnceContent.OfAsync([new("Body", "Olá & mais")]);
        Assert.That(form.HasLeft, Is.False);

        using var wire = new MemoryStream();
        await form.CopyToAsync(wire);

        Assert.That(form.HasLeft, Is.True);
        Assert.That(System.Text.Encoding.ASCII.GetString(wire.ToArray()), Is.EqualTo("Body=Ol%C3%A1+%26+mais"));
        Assert.ThrowsAsync<InvalidOperationException>(() => form.CopyToAsync(new MemoryStream()));
    }

    [Test]
    public void Answers_are_waited_for_longer_than_the_provider_works_and_shorter_than_a_lease() =>
        Assert.That(TwilioClient.Timeout, Is.InRange(TimeSpan.FromSeconds(30), Nop.Plugin.Misc.CartRecovery.Touches.TouchClaims.Lease));

    [Test]
    public async Task After_a_torn_connection_the_next_message_goes_out_and_none_twice()
    {
        await using var shop = await TwilioShop.OpenAsync();
        await shop.CampaignAsync("sms", 1, 7);
        await shop.LeftCartAsync();
        // The first message's connection is torn down with its answer; the next one needs a new connection.
        var count = 0;
        shop.Provider.Acts = _ => ++count == 1 ? TwilioAct.AcceptAndHangUp : TwilioAct.Accept;

        await shop.RunAfterAsync(TimeSpan.FromHours(1));
        await shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(8));

        Assert.That(shop.Provider.Taken.Select(message => message.Body[..6]), Is.EqualTo(new[] { "Step 1", "Step 2" }));
    }
}
