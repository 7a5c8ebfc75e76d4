using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

/// <summary>The real dispatcher against a provider that does what providers do.</summary>
internal sealed class TwilioSendingTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private TwilioShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_left_cart_is_told_by_a_text_with_its_link_and_the_touch_knows_the_provider_s_name_for_it()
    {
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();

        await _shop.RunAfterAsync(Hour);

        var message = _shop.Provider.Taken.Single();
        var touch = (await _shop.LedgerAsync()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(touch.State, Is.EqualTo(TouchState.Sent));
            Assert.That(touch.ProviderId, Is.EqualTo(message.Sid));
            Assert.That(message.Form["From"], Is.EqualTo(TwilioShop.Sender));
            Assert.That(message.Body, Does.StartWith("Step 1 waits at " + _shop.Address + "/cart-recovery/r/").Or.StartWith("Step 1 waits at " + _shop.Address + "/cr/"));
            Assert.That(message.Callback, Is.EqualTo($"{_shop.Address}/cart-recovery/twilio/status/{touch.Owner}"));
            Assert.That(message.Form, Does.Not.ContainKey("ValidityPeriod"), "a window that is never closed has no end");
        });
        Assert.That(message.To, Is.EqualTo(await _shop.NumberOfAsync(episode)));
    }

    [Test]
    public async Task A_message_lives_no_longer_than_its_step_s_window()
    {
        var campaign = await _shop.CampaignAsync("sms", 1);
        await _shop.Touches.ChangeAsync<Nop.Plugin.Misc.CartRecovery.Campaigns.CampaignStep>(campaign.Id, step => (step.WindowFromMinute, step.WindowToMinute) = (9 * 60, 14 * 60));
        await _shop.LeftCartAsync();

        // Left at noon in Bucharest, whose number it is.
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(90));

        Assert.That(_shop.Provider.Taken.Single().Form["ValidityPeriod"], Is.EqualTo("1800"));
    }

    [Test]
    public async Task A_messaging_service_and_an_api_key_are_used_when_they_are_set()
    {
        await _shop.SetAsync(settings => settings.SmsServiceSid = "MG00000000000000000000000000000009");
        await _shop.CampaignAsync("sms", 1);
        await _shop.LeftCartAsync();

        await _shop.RunAfterAsync(Hour);

        var form = _shop.Provider.Taken.Single().Form;
        Assert.That((form["MessagingServiceSid"], form.ContainsKey("From")), Is.EqualTo(("MG00000000000000000000000000000009", false)));
    }

    [Test]
    public async Task An_api_key_sends_in_the_token_s_place()
    {
        _shop.Provider.Login = ("SK00000000000000000000000000000001", "key-secret");
        await using (var scope = _shop.Touches.Scope())
        {
            var secret = scope.Get<TwilioAccounts>().Encrypted("key-secret");
            await _shop.SetAsync(settings => (settings.ApiKeySid, settings.ApiKeySecret) = ("SK00000000000000000000000000000001", secret));
        }

        await _shop.CampaignAsync("sms", 1);
        await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(Hour);

        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(1));
    }

    [TestCase(nameof(TwilioAct.AcceptAndHangUp), true)]
    [TestCase(nameof(TwilioAct.AcceptAndStall), true)]
    [TestCase(nameof(TwilioAct.AcceptWithHtml), true)]
    [TestCase(nameof(TwilioAct.AcceptWithNothing), true)]
    [TestCase(nameof(TwilioAct.AcceptWithHalfBody), true)]
    [TestCase(nameof(TwilioAct.AcceptWithError500), true)]
    [TestCase(nameof(TwilioAct.HangUp), false)]
    [TestCase(nameof(TwilioAct.Stall), false)]
    [TestCase(nameof(TwilioAct.Error500), false)]
    [TestCase(nameof(TwilioAct.Error503), false)]
    [TestCase(nameof(TwilioAct.Html502), false)]
    [TestCase(nameof(TwilioAct.Redirect), false)]
    public async Task A_lost_answer_is_unknown_never_sent_again_and_found_where_the_provider_lists_it(string act, bool taken)
    {
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Provider.Acts = _ => Enum.Parse<TwilioAct>(act);

        await _shop.RunAfterAsync(Hour);
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Unknown SendUnknown"));
        _shop.Provider.Acts = _ => TwilioAct.Accept;
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30));

        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo(taken ? "1 Sent" : "1 Unknown SendUnknown"));
        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(taken ? 1 : 0));
        Assert.That((await _shop.LedgerAsync()).Single().ProviderId, Is.EqualTo(taken ? _shop.Provider.Taken[0].Sid : ""));
    }

    [Test]
    public async Task What_is_not_listed_after_a_quarter_of_an_hour_is_not_asked_about_any_more()
    {
        await _shop.CampaignAsync("sms", 1);
        await _shop.LeftCartAsync();
        _shop.Provider.Acts = _ => TwilioAct.HangUp;
        await _shop.RunAfterAsync(Hour);

        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20));
        var asked = _shop.Provider.Requests.Count;
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20));

        Assert.That(_shop.Provider.Requests, Has.Count.EqualTo(asked));
        Assert.That((await _shop.LedgerAsync()).Single().ProviderStatusId, Is.EqualTo((int)TwilioStatus.NotListed));
    }

    [Test]
    public async Task A_merchant_who_allows_it_gets_one_more_try_and_only_one()
    {
        await _shop.SetAsync(settings => settings.UnknownOutcomeId = (int)UnknownOutcome.RetryOnce);
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();
        var asked = 0;
        _shop.Provider.Acts = _ => ++asked > 0 ? TwilioAct.HangUp : TwilioAct.Accept;

        await _shop.RunAfterAsync(Hour);
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), Hour);

        Assert.That(asked, Is.EqualTo(2));
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Unknown SendUnknown"));
    }

    [Test]
    public async Task Nobody_who_has_ordered_meanwhile_gets_the_second_try()
    {
        await _shop.SetAsync(settings => settings.UnknownOutcomeId = (int)UnknownOutcome.RetryOnce);
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Provider.Acts = _ => TwilioAct.HangUp;
        await _shop.RunAfterAsync(Hour);
        _shop.Provider.Acts = _ => TwilioAct.Accept;
        await _shop.Touches.OrderAsync(await _shop.Touches.ShopperOfAsync(episode));

        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), Hour);

        Assert.That(_shop.Provider.Taken, Is.Empty);
    }

    [Test]
    public async Task A_provider_that_is_not_there_is_tried_again_and_nothing_is_lost()
    {
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();
        await _shop.SetAsync(settings => settings.BaseAddress = "http://127.0.0.1:9");
        await _shop.RunAfterAsync(Hour);
        await _shop.SetAsync(_ => { });

        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));

        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That(_shop.Provider.Taken, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Too_many_at_once_come_back_when_the_provider_has_said()
    {
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Provider.Acts = _ => TwilioAct.TooMany;
        await _shop.RunAfterAsync(Hour);
        _shop.Provider.Acts = _ => TwilioAct.Accept;

        await _shop.RunAfterAsync(TimeSpan.FromSeconds(110));
        Assert.That(_shop.Provider.Taken, Is.Empty, "two minutes were asked for");
        await _shop.RunAfterAsync(TimeSpan.FromSeconds(80));

        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Sent"));
    }

    [TestCase(21610, SuppressionCause.Stopped)]
    [TestCase(21211, SuppressionCause.Undeliverable)]
    [TestCase(21614, SuppressionCause.Undeliverable)]
    public async Task A_number_that_will_never_take_a_text_is_remembered_and_the_step_goes_on_by_mail(int code, SuppressionCause cause)
    {
        await _shop.CampaignAsync("sms,email", 1);
        var episode = await _shop.LeftCartAsync("+40722999888");
        (_shop.Provider.Acts, _shop.Provider.Refusal) = (_ => TwilioAct.Refuse, (400, code));

        await _shop.RunAfterAsync(Hour);
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(1));

        var suppression = (await _shop.Touches.RowsAsync<Suppression>()).Single();
        Assert.That((suppression.ChannelId, suppression.CauseId, suppression.AddressHash), Is.EqualTo(((int)Channel.Sms, (int)cause, AddressKey.Hash("tel:+40722999888"))));
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 1 Sent"));
        Assert.That((await _shop.LedgerAsync())[0].Error, Is.EqualTo($"Twilio {code}"));
        Assert.That(await _shop.Touches.MailsAsync(), Has.Count.EqualTo(1));
    }

    [TestCase(400, 63016)]
    [TestCase(400, 21612)]
    [TestCase(400, 77777)]
    public async Task Another_refusal_ends_the_message_and_says_nothing_about_the_number(int status, int code)
    {
        await _shop.CampaignAsync("sms", 1);
        var episode = await _shop.LeftCartAsync();
        (_shop.Provider.Acts, _shop.Provider.Refusal) = (_ => TwilioAct.Refuse, (status, code));

        await _shop.RunAfterAsync(Hour);
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(5), Hour);

        Assert.That(await _shop.Touches.RowsAsync<Suppression>(), Is.Empty);
        Assert.That(await _shop.Touches.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable"));
        Assert.That(_shop.Provider.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase(401, 20003, ChannelFault.BadCredentials)]
    [TestCase(403, 20403, ChannelFault.AccountSuspended)]
    [TestCase(400, 20005, ChannelFault.OutOfCredit)]
    [TestCase(400, 21606, ChannelFault.BadSender)]
    public async Task A_fault_of_the_channel_stops_it_and_costs_no_step(int status, int code, ChannelFault fault)
    {
        await _shop.CampaignAsync("sms", 1);
        var first = await _shop.LeftCartAsync();
        var second = await _shop.LeftCartAsync();
        (_shop.Provider.Acts, _shop.Provider.Refusal) = (_ => TwilioAct.Refuse, (status, code));

        await _shop.RunAfterAsync(Hour);
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(5), Hour);

        Assert.That((await _shop.Touches.RowsAsync<ChannelStanding>()).Single().Fault, Is.EqualTo(fault));
        Assert.That(_shop.Provider.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)), Is.EqualTo(1), "one refusal is enough for all");
        Assert.That(await _shop.LedgerAsync(), Is.Empty);

        _shop.Provider.Acts = _ => TwilioAct.Accept;
        await using (var scope = _shop.Touches.Scope())
            await scope.Get<ChannelFaults>().ClearAsync(Channel.Sms, 1);
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(5), Hour);

        Assert.That(new[] { await _shop.Touches.PrintAsync(first), await _shop.Touches.PrintAsync(second) }, Is.EqualTo(new[] { "1 Sent", "1 Sent" }));
    }

    [Test]
    public async Task A_country_that_is_switched_off_is_not_tried_for_each_of_its_people()
    {
        await _shop.CampaignAsync("sms,email", 1);
        foreach (var number in new[] { "+5511987650001", "+5511987650002", "+40722999777" })
            await _shop.LeftCartAsync(number);
        _shop.Provider.Acts = form => form["To"].StartsWith("+55", StringComparison.Ordinal) ? TwilioAct.Refuse : TwilioAct.Accept;
        _shop.Provider.Refusal = (403, 21408);

        await _shop.RunAfterAsync(Hour);
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(2));

        Assert.That(_shop.Provider.Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal)), Is.EqualTo(2), "one Brazilian, one Romanian");
        Assert.That((await _shop.LedgerAsync()).Count(touch => touch.State == TouchState.Sent), Is.EqualTo(3), "two by mail, one by text");
    }

    [Test]
    public async Task What_a_message_cost_is_looked_up_later()
    {
        await _shop.CampaignAsync("sms", 1);
        await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(Hour);
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(20));
        Assert.That((await _shop.LedgerAsync()).Single().CostCurrency, Is.Empty, "the provider does not know it yet");

        _shop.Provider.Taken[0].Price = "-0.0079";
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(20));
        var asked = _shop.Provider.Requests.Count;
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(20));

        var touch = (await _shop.LedgerAsync()).Single();
        Assert.That((touch.Cost, touch.CostCurrency, touch.Segments), Is.EqualTo((0.0079m, "USD", 1)));
        Assert.That(_shop.Provider.Requests, Has.Count.EqualTo(asked), "and asked for once");
    }

    [Test]
    public async Task A_shop_without_an_account_waits_and_says_why()
    {
        await _shop.SetAsync(settings => settings.AccountSid = "");
        await _shop.CampaignAsync("sms", 1);
        await _shop.LeftCartAsync();

        await _shop.RunAfterAsync(Hour);

        Assert.That(await _shop.LedgerAsync(), Is.Empty);
        var line = (await _shop.Touches.RowsAsync<JournalEntry>()).Last();
        Assert.That(line.Reasons, Does.Contain(ReasonList.Of([Reason.ChannelNotReady])));
    }
}
