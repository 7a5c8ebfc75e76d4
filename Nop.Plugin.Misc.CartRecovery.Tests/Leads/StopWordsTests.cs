using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Leads;

internal sealed class StopWordsTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Stop_refuses_the_channel_for_everybody_with_that_number_and_no_other_channel()
    {
        var (first, second) = (await _shop.ShopperAsync(), await _shop.ShopperAsync());
        var number = await _shop.NumberedAsync(first);
        await _shop.ChangeAsync<Recipient>(second.RecipientId, recipient => recipient.PhoneNumber = number);

        await _shop.WritesAsync(number, "Dezabonează");

        var suppression = (await _shop.RowsAsync<Suppression>()).Single();
        Assert.That((suppression.ChannelId, suppression.CauseId), Is.EqualTo(((int)Channel.Sms, (int)SuppressionCause.Stopped)));
        var withdrawn = (await _shop.RowsAsync<Consent>()).Where(consent => consent.State == ConsentState.Withdrawn).ToList();
        Assert.That(withdrawn.Select(consent => (consent.RecipientId, consent.Channel, consent.SourceId, consent.Wording)), Is.EquivalentTo(new[]
        {
            (first.RecipientId, Channel.Sms, (int)ConsentSource.Reply, "Dezabonează"), (second.RecipientId, Channel.Sms, (int)ConsentSource.Reply, "Dezabonează"),
        }));
    }

    [Test]
    public async Task A_word_is_no_answer_that_somebody_has_to_read()
    {
        var shopper = await _shop.ShopperAsync();

        await _shop.WritesAsync(await _shop.NumberedAsync(shopper), "STOP");

        var person = await _shop.PersonAsync(shopper.RecipientId);
        Assert.That((person.UnreadReply, person.PausedUntilUtc), Is.EqualTo((false, (DateTime?)null)));
        Assert.That((await _shop.RowsAsync<LeadMessage>()).Single().Kind, Is.EqualTo(LeadMessageKind.Word));
        Assert.That(await _shop.RowsAsync<Episode>(), Is.Empty);
    }

    [Test]
    public async Task Stop_is_counted_against_the_last_message_on_its_channel()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var shopper = await _shop.ShopperAsync();
        await _shop.CartAsync(shopper);
        _shop.Clock.Move(TimeSpan.FromHours(2));
        await _shop.RunAsync();

        await _shop.WritesAsync(await _shop.NumberedAsync(shopper), "stop");

        var touch = (await _shop.LedgerAsync()).Single();
        Assert.That((touch.State, touch.RefusedUtc), Is.EqualTo((TouchState.Sent, (DateTime?)_shop.NowUtc)));
        Assert.That((await _shop.RowsAsync<LeadMessage>()).Single().TouchId, Is.EqualTo(touch.Id));
    }

    [TestCase(SendPoint.Claimed)]
    [TestCase(SendPoint.Decided)]
    [TestCase(SendPoint.Prepared)]
    public async Task Stop_ends_what_is_claimed_already(SendPoint at)
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);
        var cart = await _shop.CartAsync(shopper);
        _shop.Hooks.At = (point, _) => point == at ? _shop.WritesAsync(number, "STOP", sid: "SMonce") : Task.CompletedTask;

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));

        Assert.That(_shop.Script.Posted, Is.Empty);
        Assert.That(await _shop.PrintAsync(cart), Is.EqualTo("1 Skipped AddressSuppressed"));
    }

    [Test]
    public async Task Start_brings_back_who_stopped()
    {
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);
        await _shop.WritesAsync(number, "STOP");

        await _shop.WritesAsync(number, "start");

        Assert.That(await _shop.RowsAsync<Suppression>(), Is.Empty);
        Assert.That((await _shop.RowsAsync<Consent>()).Last(consent => consent.Channel == Channel.Sms).State, Is.EqualTo(ConsentState.Granted));
    }

    [TestCase(SuppressionCause.Manual)]
    [TestCase(SuppressionCause.Erased)]
    [TestCase(SuppressionCause.Imported)]
    public async Task Start_lifts_nothing_that_others_have_closed(SuppressionCause cause)
    {
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);
        await using (var scope = _shop.Scope())
            await scope.Get<SuppressionStore>().AddAsync(Channel.Sms, ChannelKeys.OfPhone(number), cause);
        await _shop.WritesAsync(number, "STOP");

        await _shop.WritesAsync(number, "START");

        Assert.That((await _shop.RowsAsync<Suppression>()).Single().CauseId, Is.EqualTo((int)cause));
        Assert.That((await _shop.RowsAsync<Consent>()).Last(consent => consent.Channel == Channel.Sms).State, Is.EqualTo(ConsentState.Withdrawn));
    }

    [Test]
    public async Task Yes_brings_back_who_stopped_and_answers_a_question_otherwise()
    {
        var number = await _shop.NumberedAsync(await _shop.ShopperAsync());

        await _shop.WritesAsync(number, "yes");
        await _shop.WritesAsync(number, "stop");
        await _shop.WritesAsync(number, "yes");

        Assert.That((await _shop.RowsAsync<LeadMessage>()).Select(message => message.Kind), Is.EqualTo(new[] { LeadMessageKind.Reply, LeadMessageKind.Word, LeadMessageKind.Word }));
        Assert.That(await _shop.RowsAsync<Suppression>(), Is.Empty);
    }

    [Test]
    public async Task The_same_stop_told_again_after_start_does_not_stop_again()
    {
        var number = await _shop.NumberedAsync(await _shop.ShopperAsync());
        var sid = await _shop.WritesAsync(number, "STOP");
        await _shop.WritesAsync(number, "START");

        await _shop.WritesAsync(number, "STOP", sid: sid);

        Assert.That(await _shop.RowsAsync<Suppression>(), Is.Empty);
    }

    [Test]
    public async Task Stop_is_confirmed_once_where_the_merchant_wants_it_and_the_provider_has_not()
    {
        await _shop.SetRepliesAsync(settings => (settings.ConfirmStop, settings.StopWords) = (true, "You hear no more of us. START brings us back."));
        var number = await _shop.NumberedAsync(await _shop.ShopperAsync());

        await _shop.WritesAsync(number, "STOP");
        await _shop.WritesAsync(number, "STOP");
        await _shop.WritesAsync("+40733000111", "STOP", optOutType: "STOP");

        var queued = (await _shop.RowsAsync<LeadMessage>()).Where(message => !message.IsInbound).ToList();
        Assert.That(queued.Select(message => (message.Kind, message.State)), Is.EqualTo(new[] { (LeadMessageKind.StopConfirmation, LeadMessageState.Queued) }));
        Assert.That(queued[0].Body, Does.Contain("START"));
    }

    [Test]
    public async Task Stop_is_not_confirmed_unless_the_merchant_wants_it()
    {
        await _shop.WritesAsync("+40733000111", "STOP");

        Assert.That((await _shop.RowsAsync<LeadMessage>()).Where(message => !message.IsInbound), Is.Empty);
    }

    [Test]
    public async Task Help_is_answered_once_a_day()
    {
        await _shop.SetRepliesAsync(settings => settings.HelpWords = "Call us: 021 000 00 00");

        await _shop.WritesAsync("+40733000111", "HELP");
        _shop.Clock.Move(TimeSpan.FromHours(23));
        await _shop.WritesAsync("+40733000111", "help");
        await _shop.WritesAsync("+40733000112", "help", optOutType: "HELP");
        var firstDay = (await _shop.RowsAsync<LeadMessage>()).Where(message => !message.IsInbound).ToList();
        _shop.Clock.Move(TimeSpan.FromHours(2));
        await _shop.WritesAsync("+40733000111", "info");

        Assert.That(firstDay.Select(message => message.Body), Is.EqualTo(new[] { "Call us: 021 000 00 00" }));
        Assert.That((await _shop.RowsAsync<LeadMessage>()).Count(message => message.Kind == LeadMessageKind.HelpWords), Is.EqualTo(2));
    }
}
