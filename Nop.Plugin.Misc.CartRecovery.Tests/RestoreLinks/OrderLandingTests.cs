using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>What is shown of an unpaid order, in its message and behind its link.</summary>
internal sealed class OrderLandingTests
{
    private CartShop _shop = null!;
    private Customer _buyer = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await CartShop.OpenAsync();
        _buyer = await _shop.GuestAsync();
        await _shop.AddAsync(_buyer, _shop.Kettle, 2);
        await _shop.SaveBillingAsync(_buyer, "ana@example.test");
        await _shop.OrderAsync(_buyer);
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Its_buyer_is_offered_the_way_to_pay_and_nobody_else()
    {
        var stranger = await _shop.GuestAsync();

        Assert.That((await PageAsync(_buyer))!.IsOwner, Is.True);
        Assert.That((await PageAsync(stranger))!.IsOwner, Is.False);
    }

    [Test]
    public async Task The_page_shows_number_lines_and_total_as_they_were_ordered()
    {
        var order = await OrderAsync();
        await _shop.InAsync(async visit => { _shop.Kettle.Price = 99m; await visit.Get<IRepository<Nop.Core.Domain.Catalog.Product>>().UpdateAsync(_shop.Kettle); });

        var page = (await PageAsync(_buyer))!;

        Assert.That((page.Number, page.State), Is.EqualTo((order.CustomOrderNumber, EpisodeState.Open)));
        Assert.That(page.Lines.Select(line => (line.Name, line.Quantity)), Is.EqualTo(new[] { ("Kettle", 2) }));
        Assert.That(page.Lines[0].Price, Does.Contain("54"));
        Assert.That(page.Total, Is.Not.Empty);
    }

    [Test]
    public async Task A_message_shows_the_order_also_when_its_product_has_sold_out()
    {
        await _shop.InAsync(async visit => { _shop.Kettle.Published = false; await visit.Get<IRepository<Nop.Core.Domain.Catalog.Product>>().UpdateAsync(_shop.Kettle); });
        var episode = await _shop.EpisodeAsync(EpisodeKind.Order);

        var content = await _shop.InAsync(async visit =>
            await visit.Get<OrderItems>().OfAsync(await visit.Get<MailViews>().ForAsync(episode, new Recipient()), episode.SubjectId));

        Assert.That((content!.OrderNumber, content.Count, content.OrderTotal.Length > 0), Is.EqualTo(((await OrderAsync()).CustomOrderNumber, 2, true)));
    }

    [Test]
    public async Task Of_an_order_that_was_deleted_nothing_is_shown()
    {
        await _shop.InAsync(async visit => await visit.Get<IRepository<Order>>().DeleteAsync((await visit.Get<IRepository<Order>>().GetByIdAsync((await OrderAsync()).Id))!));

        Assert.That(await PageAsync(_buyer), Is.Null);
    }

    private async Task<Order> OrderAsync() => (await _shop.InAsync(visit => visit.RowsAsync<Order>())).Single();

    private async Task<OrderLandingModel?> PageAsync(Customer visitor)
    {
        var episode = await _shop.EpisodeAsync(EpisodeKind.Order);
        return await _shop.InAsync(async visit => await visit.Get<OrderLandingPage>().ModelAsync(new OpenedLink(
            new RestoreLink { EpisodeId = episode.Id, TouchId = 1 }, episode, await visit.StoreAsync(), (await visit.Get<ILanguageService>().GetAllLanguagesAsync())[0], null, null, visitor, true)), visitor);
    }
}
