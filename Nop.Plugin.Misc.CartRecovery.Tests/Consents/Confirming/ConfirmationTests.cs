using System.Text.RegularExpressions;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents.Confirming;

/// <summary>A yes that counts only once the link of one message was followed and its button pressed.</summary>
internal sealed class ConfirmationTests
{
    private MailServer _server = null!;
    private HttpClient _browser = null!;
    private Recipient _person = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _server = await MailServer.StartAsync();
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        await using var visit = _server.Visit();
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        (settings.ConsentModeId, settings.DoubleOptInChannels) = ((int)ConsentMode.Strict, "email,sms");
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
        _person = await visit.Get<RecipientStore>().EnsureAsync(new RecipientDetails("jane@shop.example.com", "+40721123456"));
    }

    [TearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task A_yes_waits_for_its_confirmation_and_then_counts()
    {
        await SayYesAsync(Channel.Email, "Yes, write to <me>.");
        Assert.That(await StateAsync(Channel.Email), Is.EqualTo(ConsentState.Unconfirmed));

        var mail = await AskedAsync();
        Assert.That(mail.To, Is.EqualTo("jane@shop.example.com"));
        Assert.That(mail.Body, Does.Contain("Yes, write to &lt;me&gt;."));
        await using (var visit = _server.Visit())
            await visit.AddAsync(new Episode { RecipientId = _person.Id, OpenKey = "1", State = EpisodeState.Open, Version = 3 });
        var page = await PressAsync(Link(mail));

        Assert.That(page, Does.Contain("Thank you, it is confirmed"));
        Assert.That(await StateAsync(Channel.Email), Is.EqualTo(ConsentState.Granted));
        await using var after = _server.Visit();
        Assert.That((await after.RowsAsync<Episode>()).Single().Version, Is.EqualTo(4), "what waits for it is looked at again");
        Assert.That((await after.RowsAsync<Consent>()).Single().ConfirmedUtc, Is.Not.Null);
    }

    [Test]
    public async Task Looking_confirms_nothing_and_shows_the_words()
    {
        await SayYesAsync(Channel.Email, "Yes, write to me.");
        var link = Link(await AskedAsync());

        using var page = await _browser.GetAsync(link);
        using var head = await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));

        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("Yes, write to me.").And.Contain("<button"));
        Assert.That(page.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
        Assert.That(await StateAsync(Channel.Email), Is.EqualTo(ConsentState.Unconfirmed));
    }

    [Test]
    public async Task All_that_was_agreed_to_is_asked_in_one_message()
    {
        await SayYesAsync(Channel.Email, "By mail");
        await SayYesAsync(Channel.Sms, "By SMS");

        var mail = await AskedAsync();
        await PressAsync(Link(mail));

        Assert.That(mail.Body, Does.Contain("By mail").And.Contain("By SMS"));
        Assert.That((await StateAsync(Channel.Email), await StateAsync(Channel.Sms)), Is.EqualTo((ConsentState.Granted, ConsentState.Granted)));
    }

    [Test]
    public async Task It_is_asked_once_and_nobody_is_asked_twice_a_day()
    {
        await SayYesAsync(Channel.Email, "By mail");
        await RunAsync();
        await RunAsync();
        await SayYesAsync(Channel.Sms, "By SMS");
        await RunAsync();
        Assert.That(await MailsAsync(), Has.Count.EqualTo(1));

        _server.Clock.Move(TimeSpan.FromHours(24));
        await RunAsync();

        Assert.That((await MailsAsync())[^1].Body, Does.Contain("By SMS").And.Not.Contain("By mail"));
    }

    [Test]
    public async Task A_suppressed_address_is_not_even_asked()
    {
        await SayYesAsync(Channel.Email, "By mail");
        await using (var visit = _server.Visit())
            await visit.Get<SuppressionStore>().AddAsync(Channel.Email, _person.AddressKey, SuppressionCause.Imported);

        await RunAsync();

        Assert.That(await MailsAsync(), Is.Empty);
        await using var after = _server.Visit();
        Assert.That((await after.RowsAsync<ConsentRequest>()).Single().State, Is.EqualTo(ConsentRequestState.Dropped));
    }

    [Test]
    public async Task What_was_taken_back_meanwhile_cannot_be_confirmed()
    {
        await SayYesAsync(Channel.Email, "By mail");
        var link = Link(await AskedAsync());
        await using (var visit = _server.Visit())
            await visit.Get<ConsentLedger>().WithdrawAsync(new ConsentRecord(_person.Id, Channel.Email, ConsentSource.CheckoutBox, 1));

        var page = await PressAsync(link);

        Assert.That(page, Does.Contain("no longer in use"));
        Assert.That(await StateAsync(Channel.Email), Is.EqualTo(ConsentState.Withdrawn));
    }

    [Test]
    public async Task A_link_grows_old_and_a_strangers_token_opens_nothing()
    {
        await SayYesAsync(Channel.Email, "By mail");
        var link = Link(await AskedAsync());
        _server.Clock.Move(TimeSpan.FromDays(31));

        Assert.That(await PressAsync(link), Does.Contain("no longer in use"));
        Assert.That(await PressAsync(new Uri(_server.Address, CartRecoveryDefaults.ConfirmPath + "/" + new string('a', 32))), Does.Contain("no longer in use"));
        Assert.That(await StateAsync(Channel.Email), Is.EqualTo(ConsentState.Unconfirmed));
    }

    [Test]
    public async Task Its_token_opens_no_other_page_and_theirs_not_this()
    {
        await SayYesAsync(Channel.Email, "By mail");
        var token = Link(await AskedAsync()).Segments[^1];

        var preferences = await _browser.GetStringAsync(new Uri(_server.Address, CartRecoveryDefaults.PreferencePath + "/" + token));

        Assert.That(preferences, Does.Contain("no longer in use").And.Not.Contain("<form"));
    }

    [Test]
    public async Task An_erase_takes_the_question_out_of_the_queue()
    {
        await SayYesAsync(Channel.Email, "By mail");
        await RunAsync();
        await using (var visit = _server.Visit())
            await visit.Get<PersonalDataEraser>().EraseAsync(0, "jane@shop.example.com");

        Assert.That(await MailsAsync(), Is.Empty);
        await using var after = _server.Visit();
        Assert.That(await after.RowsAsync<ConsentRequest>(), Is.Empty);
    }

    [Test]
    public async Task Where_no_confirmation_is_asked_for_a_yes_counts_at_once()
    {
        await SayYesAsync(Channel.WhatsApp, "On WhatsApp");

        Assert.That(await StateAsync(Channel.WhatsApp), Is.EqualTo(ConsentState.Granted));
    }

    private async Task SayYesAsync(Channel channel, string words)
    {
        await using var visit = _server.Visit();
        await visit.Get<ConsentRequests>().GrantAsync(new ConsentRecord(_person.Id, channel, ConsentSource.CheckoutBox, 1, Wording: words));
    }

    private async Task RunAsync()
    {
        await using var visit = _server.Visit();
        await visit.Get<ConfirmationRun>().RunAsync(_server.Clock.NowUtc());
    }

    private async Task<QueuedEmail> AskedAsync()
    {
        await RunAsync();
        return (await MailsAsync()).Single();
    }

    private async Task<List<QueuedEmail>> MailsAsync()
    {
        await using var visit = _server.Visit();
        return await visit.RowsAsync<QueuedEmail>();
    }

    private async Task<string> PressAsync(Uri link)
    {
        using var answer = await _browser.PostAsync(link, null);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<ConsentState> StateAsync(Channel channel)
    {
        await using var visit = _server.Visit();
        return await visit.Get<ConsentLedger>().StateAsync(_person, channel, 1);
    }

    private static Uri Link(QueuedEmail mail) => new(Regex.Match(mail.Body, "href=\"([^\"]+)\"").Groups[1].Value);
}
