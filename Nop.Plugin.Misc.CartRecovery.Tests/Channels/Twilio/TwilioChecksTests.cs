using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

/// <summary>The self-tests of both channels.</summary>
internal sealed class TwilioChecksTests
{
    private TwilioShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_shop_that_is_set_up_passes_them_all_and_writes_to_nobody()
    {
        Assert.That(await RunAsync(Channel.Sms), Is.EqualTo("+Account +Credit +Sender.Sms +Webhook"));
        Assert.That(await RunAsync(Channel.WhatsApp), Is.EqualTo("+Account +Credit +Sender.WhatsApp +Webhook"));
        Assert.That(_shop.Provider.Taken, Is.Empty);
        Assert.That(await _shop.Touches.RowsAsync<LeadMessage>(), Is.Empty, "a probe is no message");
    }

    [Test]
    public async Task Wrong_credentials_are_named()
    {
        _shop.Provider.Login = ("somebody", "else");

        Assert.That(await RunAsync(Channel.Sms), Is.EqualTo("-Fault.BadCredentials +Sender.Sms +Webhook"));
    }

    [Test]
    public async Task A_suspended_account_and_an_empty_one_are_named()
    {
        _shop.Provider.AccountStatus = "suspended";
        Assert.That(await RunAsync(Channel.Sms), Does.StartWith("-AccountNotActive +Sender"));

        (_shop.Provider.AccountStatus, _shop.Provider.Balance) = ("active", "-0.02");
        Assert.That(await RunAsync(Channel.Sms), Does.StartWith("+Account -NoCredit"));

        _shop.Provider.Balance = "";
        Assert.That(await RunAsync(Channel.Sms), Does.StartWith("+Account +Sender"), "a subaccount has no balance of its own");
    }

    [Test]
    public async Task A_provider_that_is_not_there_is_named()
    {
        await _shop.SetAsync(settings => settings.BaseAddress = "http://127.0.0.1:9");

        Assert.That(await RunAsync(Channel.Sms), Does.StartWith("-NoConnection "));
    }

    [Test]
    public async Task An_address_that_leads_elsewhere_is_named()
    {
        await _shop.SetAsync(settings => settings.PublicUrl = _shop.Provider.Address.ToString().TrimEnd('/'));
        Assert.That(await RunAsync(Channel.Sms), Does.EndWith("-WebhookUnreachable"));

        await _shop.SetAsync(settings => settings.PublicUrl = "http://127.0.0.1:9");
        Assert.That(await RunAsync(Channel.Sms), Does.EndWith("-WebhookUnreachable"));
    }

    [Test]
    public async Task Without_account_or_sender_the_missing_thing_is_named()
    {
        await _shop.SetAsync(settings => (settings.WhatsAppFrom, settings.WhatsAppServiceSid) = ("", ""));
        Assert.That(await RunAsync(Channel.WhatsApp), Is.EqualTo("+Account +Credit -Problem.NoSender.WhatsApp +Webhook"));

        await _shop.SetAsync(settings => settings.AuthToken = "not encrypted by this shop");
        Assert.That(await RunAsync(Channel.Sms), Is.EqualTo("-Problem.NoSecret"));

        await _shop.SetAsync(settings => settings.AccountSid = "");
        Assert.That(await RunAsync(Channel.Sms), Is.EqualTo("-Problem.NoAccount"));
    }

    [Test]
    public async Task A_campaign_for_all_stores_asks_for_what_they_share()
    {
        await using var scope = _shop.Touches.Scope();

        Assert.That(await scope.Get<TwilioReadiness>().ProblemAsync(Channel.Sms, 0), Is.Null);
    }

    [Test]
    public void A_probe_s_answer_takes_the_token_and_the_nonce()
    {
        var nonce = WebhookProbe.NewNonce();

        Assert.That(WebhookProbe.Answer("a", nonce), Is.Not.EqualTo(WebhookProbe.Answer("b", nonce)));
        Assert.That(WebhookProbe.Answer("a", nonce), Is.Not.EqualTo(WebhookProbe.Answer("a", WebhookProbe.NewNonce())));
    }

    private async Task<string> RunAsync(Channel channel)
    {
        await using var scope = _shop.Touches.Scope();
        var results = await scope.Get<IEnumerable<IChannelTest>>().Single(test => test.Kind == channel).RunAsync(1);
        return string.Join(' ', results.Select(result => (result.Passed ? "+" : "-") + result.ResourceKey[(CartRecoveryDefaults.LocalePrefix + ".Twilio.").Length..].Replace("Check.", "", StringComparison.Ordinal)));
    }
}
