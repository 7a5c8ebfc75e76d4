using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>
/// People who refuse, or not, at a drawn moment of their own message's sending, by mail or SMS, on the page, by STOP, through the staff or by an erase.
/// What the provider already has when somebody refuses cannot be called back: those are counted, and there are no others.
/// </summary>
internal sealed class RefusalInterleavingTests
{
    private const int Wave = 250;

    private enum Way
    {
        Page,
        Everything,
        Staff,
        Erase,
    }

    /// <summary>From the fence to the commit SQLite lets nobody else write. InFlight: the provider has the request and has not answered.</summary>
    private enum Moment
    {
        Never,
        Before,
        Claimed,
        Decided,
        Prepared,
        InFlight,
        After,
    }

    private sealed record Plan(Channel Channel, Moment At, Way Way);

    [TestCase(20261122)]
    [TestCase(7)]
    public async Task No_act_follows_a_committed_refusal_but_the_one_request_that_was_under_way(int seed)
    {
        var random = new Random(seed);
        await using var shop = await TouchShop.OpenAsync(settings: settings => settings.RunSeconds = 3600);
        await shop.CampaignAsync(null, "email,sms", 1, 30);
        var people = await PeopleAsync(shop);
        var plans = people.ToDictionary(person => person.Id, person => new Plan(
            person.Email.Length > 0 ? Channel.Email : Channel.Sms, (Moment)random.Next(7), (Way)random.Next(4)));
        var refused = new HashSet<int>();
        List<int> late = [];
        var inFlight = 0;
        foreach (var person in people.Where(person => plans[person.Id].At == Moment.Before))
            await RefuseAsync(person.Id);

        shop.Hooks.At = async (point, touch) =>
        {
            var at = point switch { SendPoint.Claimed => Moment.Claimed, SendPoint.Decided => Moment.Decided, SendPoint.Prepared => Moment.Prepared, SendPoint.Committed => Moment.After, _ => Moment.Never };
            if (at != Moment.Never && plans[touch.RecipientId].At == at && !refused.Contains(touch.RecipientId))
                await RefuseAsync(touch.RecipientId);
        };
        shop.Script.Posting = async message =>
        {
            if (refused.Contains(message.Recipient.Id))
                late.Add(message.Recipient.Id);
            if (plans[message.Recipient.Id].At != Moment.InFlight || refused.Contains(message.Recipient.Id))
                return;
            inFlight++;
            await RefuseAsync(message.Recipient.Id);
        };
        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.RunAsync();
        shop.Clock.Move(TimeSpan.FromHours(30));
        await shop.RunAsync();
        shop.Clock.Move(TimeSpan.FromMinutes(2));
        await shop.RunAsync();

        var mails = (await shop.RowsAsync<QueuedEmail>()).Select(mail => mail.To).ToList();
        var refusedMails = people.Where(person => refused.Contains(person.Id) && person.Email.Length > 0).Select(person => person.Email);
        Assert.That(late, Is.Empty, "nothing is handed to a provider after a refusal");
        Assert.That(mails.Intersect(refusedMails), Is.Empty, "nothing stays in the queue after a refusal");
        Assert.That(inFlight, Is.EqualTo(plans.Values.Count(plan => plan is { Channel: Channel.Sms, At: Moment.InFlight })), "what was under way is counted exactly");
        Assert.That(mails, Has.Count.EqualTo(2 * people.Count(person => person.Email.Length > 0 && !refused.Contains(person.Id))), "whoever did not refuse hears from the shop");
        Assert.That(shop.Script.Posted, Has.Count.EqualTo(inFlight + Sent(plans.Values) + plans.Values.Count(plan => plan is { Channel: Channel.Sms, At: Moment.After })));

        async Task RefuseAsync(int recipientId)
        {
            refused.Add(recipientId);
            await RefusedAsync(shop, recipientId, plans[recipientId]);
        }
    }

    private static int Sent(IEnumerable<Plan> plans) => 2 * plans.Count(plan => plan is { Channel: Channel.Sms, At: Moment.Never });

    private static async Task RefusedAsync(TouchShop shop, int recipientId, Plan plan)
    {
        await using var scope = shop.Scope();
        var person = (await scope.Get<RecipientStore>().ByIdAsync(recipientId))!;
        Channel[] all = [Channel.Email, Channel.Sms];
        switch (plan.Way)
        {
            case Way.Erase:
                await scope.Get<PersonalDataEraser>().EraseAsync(person.CustomerId, person.Email);
                break;
            case Way.Staff:
                await scope.Get<StaffSuppressions>().AddAsync(plan.Channel == Channel.Email ? person.Email : person.PhoneNumber, all);
                break;
            default:
                foreach (var channel in plan.Way == Way.Page ? [plan.Channel] : all)
                    await scope.Get<Refusals>().RefuseAsync(person, new ConsentRecord(person.Id, channel, ConsentSource.PreferencePage, 1), SuppressionCause.Unsubscribed);
                break;
        }
    }

    /// <summary>Each with one way to be reached by, so that one refusal leaves no other.</summary>
    private static async Task<List<Recipient>> PeopleAsync(TouchShop shop)
    {
        var now = shop.NowUtc;
        List<Customer> customers = [.. Enumerable.Range(0, Wave).Select(_ => new Customer { Active = true, CreatedOnUtc = now, LastActivityDateUtc = now })];
        await shop.AddAllAsync(customers);
        List<Recipient> people = [.. customers.Select(customer => customer.Id % 2 == 0
            ? new Recipient { AddressKey = $"p{customer.Id}@example.test", Email = $"p{customer.Id}@example.test", CustomerId = customer.Id, CreatedUtc = now }
            : new Recipient { AddressKey = $"tel:+4072{customer.Id:0000000}", Phone = $"+4072{customer.Id:0000000}", PhoneNumber = $"+4072{customer.Id:0000000}", CustomerId = customer.Id, CreatedUtc = now })];
        await shop.AddAllAsync(people);
        await shop.AddAllAsync<Consent>([.. people.SelectMany(person => new[] { Channel.Email, Channel.Sms }.Select(channel => new Consent
        {
            RecipientId = person.Id, ChannelId = (int)channel, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.CheckoutBox, StoreId = 1, CreatedUtc = now,
        }))]);
        await shop.AddAllAsync<ShoppingCartItem>([.. customers.Select(customer => new ShoppingCartItem
        {
            CustomerId = customer.Id, StoreId = 1, ProductId = shop.ProductId, Quantity = 1, ShoppingCartTypeId = 1, CreatedOnUtc = now, UpdatedOnUtc = now,
        })]);
        await shop.AddAllAsync<Episode>([.. people.Select(person => new Episode
        {
            StoreId = 1, CustomerId = person.CustomerId, RecipientId = person.Id, OpenKey = Episode.OpenKeyFor(1, person.CustomerId), State = EpisodeState.Open,
            StartedUtc = now, LastActivityUtc = now, NextDecisionUtc = now, Version = 1, SnapshotStale = true, IsGuest = true,
        })]);
        return people;
    }
}
