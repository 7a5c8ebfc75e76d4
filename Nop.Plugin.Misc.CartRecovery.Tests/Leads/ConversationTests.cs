using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Leads;

internal sealed class ConversationTests
{
    private const string Stranger = "+40733000111";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_stranger_who_wrote_and_did_not_order_is_written_to_once_and_needs_no_other_consent()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");

        await _shop.RunEveryAsync(Minute, TimeSpan.FromMinutes(29));
        var early = _shop.Script.Posted.Count;
        await _shop.RunEveryAsync(Minute, TimeSpan.FromHours(20));

        Assert.That((early, _shop.Script.Posted.Count), Is.EqualTo((0, 1)));
        var touch = (await _shop.LedgerAsync()).Single();
        Assert.That((touch.State, touch.ConsentBasisId), Is.EqualTo((TouchState.Sent, (int)ConsentBasis.Conversation)));
    }

    [Test]
    public async Task Each_message_puts_the_follow_up_off()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");
        await _shop.RunEveryAsync(Minute, TimeSpan.FromMinutes(25));
        await _shop.WritesAsync(Stranger, "Or in green?");

        await _shop.RunEveryAsync(Minute, TimeSpan.FromMinutes(29));
        var early = _shop.Script.Posted.Count;
        await _shop.RunEveryAsync(Minute, TimeSpan.FromMinutes(5));

        Assert.That((early, _shop.Script.Posted.Count), Is.EqualTo((0, 1)));
        Assert.That((await _shop.RowsAsync<Episode>()), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_answer_to_the_follow_up_brings_no_second_one()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");
        await _shop.RunEveryAsync(Minute, TimeSpan.FromMinutes(40));
        await _shop.WritesAsync(Stranger, "Thanks, I will think about it");

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(23));

        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_order_of_the_person_ends_it([Values] bool told)
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        var shopper = await _shop.ShopperAsync();
        await _shop.WritesAsync(await _shop.NumberedAsync(shopper), "Do you have it in blue?");
        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        var order = await _shop.OrderAsync(shopper, told);

        await _shop.RunEveryAsync(Minute, TimeSpan.FromHours(2));

        Assert.That(_shop.Script.Posted, Is.Empty);
        var conversation = await _shop.ConversationAsync();
        Assert.That((conversation.State, conversation.OrderId), Is.EqualTo((EpisodeState.Converted, order.Id)));
    }

    [TestCase("+40 733 000 111")]
    [TestCase("0733000111")]
    public async Task An_order_with_only_the_persons_number_ends_it(string phone)
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        var country = await _shop.AddAsync(new Nop.Core.Domain.Directory.Country { Name = "Romania", TwoLetterIsoCode = "RO", ThreeLetterIsoCode = "ROU", Published = true });
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");
        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        var address = await _shop.AddAsync(new Address { Email = "somebody@example.test", PhoneNumber = phone, CountryId = country.Id, CreatedOnUtc = _shop.NowUtc });
        await using (var scope = _shop.Scope())
        {
            await scope.Get<IRepository<Order>>().InsertAsync(new Order
            {
                OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = 77, BillingAddressId = address.Id, CreatedOnUtc = _shop.NowUtc,
                OrderStatusId = 10, PaymentStatusId = 10, ShippingStatusId = 10, CurrencyRate = 1, CustomerCurrencyCode = "USD",
            });
        }

        await _shop.RunEveryAsync(Minute, TimeSpan.FromHours(2));

        Assert.That(_shop.Script.Posted, Is.Empty);
        Assert.That((await _shop.ConversationAsync()).State, Is.EqualTo(EpisodeState.Converted));
    }

    [Test]
    public async Task Stop_ends_it()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");
        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        await _shop.WritesAsync(Stranger, "STOP");

        await _shop.RunEveryAsync(Minute, TimeSpan.FromHours(2));

        Assert.That(_shop.Script.Posted, Is.Empty);
        Assert.That(await _shop.PrintAsync(await _shop.ConversationAsync()), Is.EqualTo("1 Skipped AddressSuppressed"));
    }

    [Test]
    public async Task What_the_staff_has_put_on_hold_is_not_followed_up()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");
        await HoldAsync((holds, person) => holds.HoldAsync(person));
        await _shop.RunEveryAsync(Minute, TimeSpan.FromHours(2));
        var held = _shop.Script.Posted.Count;

        await HoldAsync((holds, person) => holds.ResumeAsync(person));
        await _shop.RunEveryAsync(Minute, TimeSpan.FromMinutes(5));

        Assert.That((held, _shop.Script.Posted.Count), Is.EqualTo((0, 1)));
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Select(line => line.Reasons), Has.Some.StartsWith("86"));
    }

    [Test]
    public async Task It_is_answered_only_by_the_way_the_person_wrote()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?", Channel.WhatsApp);

        await _shop.RunEveryAsync(Minute, TimeSpan.FromHours(2));

        Assert.That(_shop.Script.Posted, Is.Empty);
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Last().Reasons, Does.StartWith($"{(int)Reason.NoConsent}"));
    }

    [Test]
    public async Task Who_was_written_to_just_now_by_another_campaign_is_not_written_to_beyond_the_cap()
    {
        await _shop.ConversationCampaignAsync(minutes: 30, campaign => (campaign.CapTouches, campaign.CapHours) = (1, 72));
        await _shop.CampaignAsync(1);
        var shopper = await _shop.ShopperAsync();
        await _shop.CartAsync(shopper);
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(2));

        await _shop.WritesAsync(await _shop.NumberedAsync(shopper), "Do you have it in blue?");
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(20));

        Assert.That((await _shop.MailsAsync()).Count, Is.EqualTo(1));
        Assert.That(_shop.Script.Posted, Is.Empty);
    }

    [Test]
    public async Task While_the_person_talks_the_cart_stands_back_and_comes_after()
    {
        await _shop.SetRepliesAsync(settings => settings.PauseHours = 5);
        await _shop.ConversationCampaignAsync(minutes: 60);
        await _shop.CampaignAsync(1);
        var shopper = await _shop.ShopperAsync();
        var cart = await _shop.CartAsync(shopper);
        _shop.Clock.Move(TimeSpan.FromMinutes(30));
        await _shop.WritesAsync(await _shop.NumberedAsync(shopper), "Do you have it in blue?");

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(4));
        var during = ((await _shop.MailsAsync()).Count, _shop.Script.Posted.Count);
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(24));

        Assert.That(during, Is.EqualTo((0, 1)));
        Assert.That(await _shop.PrintAsync(cart), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task A_message_months_later_is_a_new_conversation()
    {
        await _shop.ConversationCampaignAsync(minutes: 30);
        await _shop.WritesAsync(Stranger, "Do you have it in blue?");
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(2));
        _shop.Clock.Move(TimeSpan.FromDays(60));

        await _shop.WritesAsync(Stranger, "And now?");
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(2));

        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(2));
        Assert.That((await _shop.RowsAsync<Episode>()).Select(episode => episode.State), Is.EqualTo(new[] { EpisodeState.Lapsed, EpisodeState.Open }));
    }

    /// <summary>Whatever people write, buy and refuse, in whatever order.</summary>
    [Test]
    public async Task At_most_one_message_for_each_conversation_none_after_an_order_and_none_after_stop([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        await _shop.ConversationCampaignAsync(minutes: 5 + random.Next(56));
        var shopper = await _shop.ShopperAsync();
        var number = await _shop.NumberedAsync(shopper);
        var events = new List<(DateTime AtUtc, string What)>();

        for (var step = 0; step < 150; step++)
        {
            var what = random.Next(30) switch { < 3 => "writes", 3 => "order", 4 => "STOP", 5 => "START", _ => "" };
            if (what == "order")
                await _shop.OrderAsync(shopper, told: random.Next(2) == 0, otherDevice: random.Next(2) == 0);
            else if (what.Length > 0)
                await _shop.WritesAsync(number, what);
            events.Add((_shop.NowUtc, what));
            await _shop.RunAsync();
            _shop.Clock.Move(TimeSpan.FromMinutes(1 + random.Next(40)));
        }

        var sent = await _shop.SentTextsAsync();
        Assert.That(sent.Select(touch => touch.EpisodeId), Is.Unique);
        foreach (var touch in sent)
        {
            var before = events.Where(one => one.AtUtc <= touch.SentUtc && one.What.Length > 0).ToList();
            Assert.That(before.LastOrDefault(one => one.What is "STOP" or "START" or "").What, Is.Not.EqualTo("STOP"), "written to after STOP");
            Assert.That(before.Last(one => one.What is "writes" or "order").What, Is.EqualTo("writes"), "written to after an order");
        }
    }

    private async Task HoldAsync(Func<LeadHolds, Recipient, Task> act)
    {
        await using var scope = _shop.Scope();
        await act(scope.Get<LeadHolds>(), (await _shop.RowsAsync<Recipient>()).Single());
    }
}
