using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Leads;

internal sealed class InboundMessagesTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_message_is_kept_once_whatever_the_provider_repeats()
    {
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);

        var sid = await _shop.WritesAsync(number, "Is it still there?", media: 1);
        await _shop.WritesAsync(number, "Is it still there?", sid: sid);

        var kept = (await _shop.RowsAsync<LeadMessage>()).Single();
        Assert.That((kept.RecipientId, kept.Body, kept.MediaCount, kept.Kind), Is.EqualTo((shopper.RecipientId, "Is it still there?", 1, LeadMessageKind.Reply)));
        var person = await _shop.PersonAsync(shopper.RecipientId);
        Assert.That((person.LastReplyId, person.LastReplyChannelId, person.UnreadReply), Is.EqualTo((kept.Id, (int)Channel.Sms, true)));
    }

    [Test]
    public async Task Ten_deliveries_at_once_are_one_message_and_one_conversation([Values] bool known)
    {
        var number = known ? await _shop.NumberedAsync(await _shop.ShopperAsync()) : "+40733000111";

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _shop.WritesAsync(number, "Hello", sid: "SMsame"))));

        Assert.That(await _shop.RowsAsync<LeadMessage>(), Has.Count.EqualTo(1));
        Assert.That((await _shop.RowsAsync<Episode>()).Count(episode => episode.Kind == EpisodeKind.Conversation), Is.EqualTo(1));
        Assert.That((await _shop.RowsAsync<Recipient>()).Count(recipient => recipient.PhoneNumber == number), Is.EqualTo(1));
    }

    [Test]
    public async Task Several_nodes_over_one_database_take_a_message_in_once()
    {
        await using var shop = await TouchShop.OpenAsync(DatabaseKind.PostgreSql);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => shop.WritesAsync("+40733000111", number % 2 == 0 ? "Hello" : "STOP", sid: $"SM{number % 4}"))));

        Assert.That((await shop.RowsAsync<LeadMessage>()).Select(message => message.MessageKey), Is.EquivalentTo(new[] { "SM0", "SM1", "SM2", "SM3" }));
        Assert.That(await shop.RowsAsync<Recipient>(), Has.Count.EqualTo(1));
        Assert.That(await shop.RowsAsync<Suppression>(), Has.Count.EqualTo(1));
        Assert.That(await shop.RowsAsync<Episode>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_is_unknown_becomes_a_person_with_that_number()
    {
        await _shop.WritesAsync("+40733000111", "Do you ship to Cluj?", Channel.WhatsApp, name: "Ana");

        var person = (await _shop.RowsAsync<Recipient>()).Single();
        Assert.That((person.AddressKey, person.PhoneNumber, person.Name), Is.EqualTo(("tel:+40733000111", "+40733000111", "Ana")));
    }

    [TestCase("12345")]
    [TestCase("Vodafone")]
    [TestCase("+0722000111")]
    [TestCase("")]
    public async Task What_cannot_be_answered_is_nobodys(string from)
    {
        await _shop.WritesAsync(from, "Win a prize");

        Assert.That(await _shop.RowsAsync<LeadMessage>(), Is.Empty);
        Assert.That(await _shop.RowsAsync<Recipient>(), Is.Empty);
    }

    [Test]
    public async Task An_answer_holds_what_campaigns_would_send_to_everybody_with_that_number()
    {
        await _shop.CampaignAsync(1);
        var (first, second) = (await _shop.ShopperAsync(), await _shop.ShopperAsync());
        var number = await _shop.NumberedAsync(first);
        await _shop.ChangeAsync<Recipient>(second.RecipientId, recipient => recipient.PhoneNumber = number);
        var carts = new[] { await _shop.CartAsync(first), await _shop.CartAsync(second) };

        await _shop.WritesAsync(number, "I will decide tomorrow");
        _shop.Clock.Move(TimeSpan.FromHours(2));
        await _shop.RunAsync();

        Assert.That(await _shop.LedgerAsync(), Is.Empty);
        var lines = (await _shop.RowsAsync<JournalEntry>()).Where(line => carts.Any(cart => cart.Id == line.EpisodeId));
        Assert.That(lines.Select(line => ReasonList.Parse(line.Reasons)[0]), Is.EqualTo(new[] { Reason.ReplyReceived, Reason.ReplyReceived }));
    }

    [Test]
    public async Task The_hold_ends_after_the_hours_that_the_merchant_set()
    {
        await _shop.SetRepliesAsync(settings => settings.PauseHours = 10);
        await _shop.CampaignAsync(1);
        var shopper = await _shop.ShopperAsync();
        var cart = await _shop.CartAsync(shopper);
        await _shop.WritesAsync(await _shop.NumberedAsync(shopper), "Thanks");

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(9.9));
        var before = await _shop.LedgerAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(2));

        Assert.That(before, Is.Empty);
        Assert.That(await _shop.PrintAsync(cart), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task Without_hours_only_the_staff_ends_it()
    {
        await _shop.SetRepliesAsync(settings => settings.PauseHours = 0);

        await _shop.WritesAsync("+40733000111", "Thanks");

        Assert.That((await _shop.RowsAsync<Recipient>()).Single().PausedUntilUtc, Is.EqualTo(ReplyPause.UntilResumed));
    }

    [Test]
    public async Task An_answer_overtakes_a_message_that_is_just_being_prepared()
    {
        await _shop.CampaignAsync(1);
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);
        await _shop.CartAsync(shopper);
        _shop.Hooks.At = (point, _) => point == SendPoint.Prepared ? _shop.WritesAsync(number, "Wait, I have a question", sid: "SMonce") : Task.CompletedTask;

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));

        Assert.That(await _shop.MailsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_erase_takes_the_words_and_keeps_that_they_were_told()
    {
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);
        var sid = await _shop.WritesAsync(number, "My name is Ana Pop");
        await using (var scope = _shop.Scope())
            await scope.Get<PersonalDataEraser>().EraseAsync(shopper.CustomerId, shopper.Email);

        await _shop.WritesAsync(number, "My name is Ana Pop", sid: sid);

        var row = (await _shop.RowsAsync<LeadMessage>()).Single();
        Assert.That((row.Body, row.AddressHash), Is.EqualTo(("", "")));
        Assert.That((await _shop.RowsAsync<Episode>()).Single().State, Is.EqualTo(EpisodeState.Erased));
        Assert.That(await _shop.RowsAsync<Recipient>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Messages_are_kept_no_longer_than_the_merchant_said()
    {
        await _shop.WritesAsync("+40733000111", "Hello");
        _shop.Clock.Move(TimeSpan.FromDays(364));
        await _shop.WritesAsync("+40733000112", "Hello");
        await _shop.RunAsync();
        var before = await _shop.RowsAsync<LeadMessage>();

        _shop.Clock.Move(TimeSpan.FromDays(2));
        await _shop.RunAsync();

        Assert.That(before, Has.Count.EqualTo(2));
        Assert.That(await _shop.RowsAsync<LeadMessage>(), Has.Count.EqualTo(1));
    }
}
