using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;

namespace CartRecovery.Benchmarks.Load;

/// <summary>The shop with so many live codes, ours or one platform discount for each; all shops are asked turn by turn.</summary>
internal sealed class CodeScaleLoad(int rounds)
{
    private const int WarmUp = 5;
    private const decimal Discounted = 24.3m;

    private readonly List<Arm> _arms = [];

    private sealed record Arm(string Name, LoadShop Shop, Customer Plain, Customer WithCode, Func<Task> IssueOne);

    /// <summary>All codes of one offer, in our table.</summary>
    public async Task AddOursAsync(string name, LoadShop shop, int codes)
    {
        await using var visit = shop.Visit();
        var offer = new Incentive { Kind = IncentiveKind.Percentage, Percentage = 10m, ValidHours = 48 };
        await visit.Get<IncentiveStore>().SaveAsync(offer);
        await visit.Get<IncentiveMasters>().EnsureAsync(offer);
        await shop.CodesAsync(offer, codes);
        var person = 0;
        _arms.Add(new Arm(name, shop, await ShopperAsync(shop, null), await ShopperAsync(shop, await IssueAsync()), IssueAsync));

        async Task<string> IssueAsync()
        {
            await using var task = shop.Visit();
            var coupon = await task.Get<CouponIssuer>().IssueAsync(offer, new Episode { Id = 1 }, new Recipient { Id = ++person }, shop.Clock.NowUtc);
            return coupon?.Code ?? throw new InvalidOperationException("No code was issued.");
        }
    }

    public async Task AddRowsAsync(string name, LoadShop shop, int codes)
    {
        await shop.AddAllAsync(Enumerable.Range(0, codes).Select(Row));
        var next = codes;
        _arms.Add(new Arm(name, shop, await ShopperAsync(shop, null), await ShopperAsync(shop, Row(0).CouponCode), IssueAsync));

        async Task IssueAsync()
        {
            await using var task = shop.Visit();
            await task.Get<IDiscountService>().InsertDiscountAsync(Row(++next));
        }
    }

    public async Task RunAsync(Report report)
    {
        await MeasureAsync(report, "Cart totals, visitor without a code", _ => Task.CompletedTask, arm => TotalAsync(arm, arm.Plain, 27m));
        await MeasureAsync(report, "Cart totals, visitor with a code", _ => Task.CompletedTask, arm => TotalAsync(arm, arm.WithCode, Discounted));
        await MeasureAsync(report, "Add to cart and the small cart's subtotal", _ => Task.CompletedTask, AddAsync);
        await MeasureAsync(report, "Cart totals after one more code was issued", arm => arm.IssueOne(), arm => TotalAsync(arm, arm.Plain, 27m));
    }

    private async Task MeasureAsync(Report report, string what, Func<Arm, Task> prepare, Func<Arm, Task<Sample>> act)
    {
        var samples = _arms.Select(_ => new List<Sample>()).ToList();
        var order = Enumerable.Range(0, _arms.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            // Whoever comes after the largest list pays for its garbage, so that it must be somebody else each time.
            random.Shuffle(order);
            foreach (var arm in order)
            {
                await prepare(_arms[arm]);
                var sample = await act(_arms[arm]);
                if (round >= WarmUp)
                    samples[arm].Add(sample);
            }
        }

        for (var arm = 0; arm < _arms.Count; arm++)
            report.Row(what, _arms[arm].Name, samples[arm], samples[0]);
    }

    private static async Task<Sample> TotalAsync(Arm arm, Customer customer, decimal expected)
    {
        var guest = await arm.Shop.AgainAsync(customer);
        await using var visit = arm.Shop.Visit(guest);
        var cart = await visit.Get<IShoppingCartService>().GetShoppingCartAsync(guest, ShoppingCartType.ShoppingCart);
        return await Sample.OfAsync(async () =>
        {
            if ((await visit.Get<IOrderTotalCalculationService>().GetShoppingCartTotalAsync(cart)).shoppingCartTotal != expected)
                throw new InvalidOperationException("The total is not what the code makes of it.");
        });
    }

    private static async Task<Sample> AddAsync(Arm arm)
    {
        var guest = await arm.Shop.GuestAsync();
        await using var visit = arm.Shop.Visit(guest);
        var carts = visit.Get<IShoppingCartService>();
        return await Sample.OfAsync(async () =>
        {
            await carts.AddToCartAsync(guest, arm.Shop.Kettle, ShoppingCartType.ShoppingCart, arm.Shop.Store.Id);
            await visit.Get<IOrderTotalCalculationService>().GetShoppingCartSubTotalAsync(await carts.GetShoppingCartAsync(guest, ShoppingCartType.ShoppingCart), includingTax: false);
        });
    }

    private static async Task<Customer> ShopperAsync(LoadShop shop, string? code)
    {
        var guest = await shop.GuestAsync();
        await using var visit = shop.Visit(guest);
        await visit.Get<IShoppingCartService>().AddToCartAsync(guest, shop.Kettle, ShoppingCartType.ShoppingCart, shop.Store.Id);
        if (code is not null)
            await visit.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(guest, code);
        return guest;
    }

    private static Discount Row(int number) => new()
    {
        Name = FormattableString.Invariant($"Code {number}"), DiscountType = DiscountType.AssignedToOrderSubTotal, UsePercentage = true, DiscountPercentage = 10m,
        RequiresCouponCode = true, CouponCode = FormattableString.Invariant($"ROW-{number}"), IsActive = true,
    };
}
