using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace CartRecovery.Benchmarks.Load;

/// <summary>The cart's totals with one code typed in, among no others and among very many, turn by turn.</summary>
internal sealed class CouponLoad(IReadOnlyList<(string Name, LoadShop Shop, int OtherCodes)> shops, int rounds)
{
    private const int WarmUp = 20;

    public async Task RunAsync(Report report)
    {
        var shoppers = new List<(Customer Customer, string Code)>();
        foreach (var (_, shop, others) in shops)
            shoppers.Add(await WithCodeAsync(shop, others));

        var looked = shops.Select(_ => new List<Sample>()).ToList();
        var totals = shops.Select(_ => new List<Sample>()).ToList();
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            for (var arm = 0; arm < shops.Count; arm++)
            {
                var look = await LookAsync(shops[arm].Shop, shoppers[arm].Code);
                var total = await TotalAsync(shops[arm].Shop, shoppers[arm].Customer);
                if (round < WarmUp)
                    continue;
                looked[arm].Add(look);
                totals[arm].Add(total);
            }
        }

        for (var arm = 0; arm < shops.Count; arm++)
            report.Row("Look-up of one code", shops[arm].Name, looked[arm], looked[0]);
        for (var arm = 0; arm < shops.Count; arm++)
            report.Row("Cart totals with a code", shops[arm].Name, totals[arm], totals[0]);
    }

    private static async Task<(Customer Customer, string Code)> WithCodeAsync(LoadShop shop, int others)
    {
        await using var visit = shop.Visit(await shop.GuestAsync());
        var offer = new Incentive { Kind = IncentiveKind.Percentage, Percentage = 10m, ValidHours = 48 };
        await visit.Get<IncentiveStore>().SaveAsync(offer);
        await visit.Get<IncentiveMasters>().EnsureAsync(offer);
        await shop.CodesAsync(offer, others);
        var coupon = await visit.Get<CouponIssuer>().IssueAsync(offer, new Episode { Id = 1 }, new Recipient { Id = 1 }, shop.Clock.NowUtc) ?? throw new InvalidOperationException();

        var guest = await visit.Get<Nop.Core.IWorkContext>().GetCurrentCustomerAsync();
        await visit.Get<IShoppingCartService>().AddToCartAsync(guest, shop.Kettle, ShoppingCartType.ShoppingCart, shop.Store.Id);
        await visit.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(guest, coupon.Code);
        return (guest, coupon.Code);
    }

    private static async Task<Sample> LookAsync(LoadShop shop, string code)
    {
        await using var visit = shop.Visit();
        var store = visit.Get<CouponStore>();
        return await Sample.OfAsync(async () =>
        {
            if ((await store.ByCodesAsync([code])).Count != 1)
                throw new InvalidOperationException("The code is not found.");
        });
    }

    private static async Task<Sample> TotalAsync(LoadShop shop, Customer customer)
    {
        var guest = await shop.AgainAsync(customer);
        await using var visit = shop.Visit(guest);
        var cart = await visit.Get<IShoppingCartService>().GetShoppingCartAsync(guest, ShoppingCartType.ShoppingCart);
        return await Sample.OfAsync(async () =>
        {
            if ((await visit.Get<IOrderTotalCalculationService>().GetShoppingCartTotalAsync(cart)).shoppingCartTotal != 24.3m)
                throw new InvalidOperationException("The code gives no discount.");
        });
    }
}
