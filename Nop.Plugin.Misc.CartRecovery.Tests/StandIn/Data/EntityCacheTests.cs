using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Discounts;
using Nop.Data;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Caching;
using NopCommerce.StandIn.Data;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class EntityCacheTests
{
    private ServiceProvider _shop = null!;

    private IRepository<Discount> Discounts => _shop.GetRequiredService<IRepository<Discount>>();

    [SetUp]
    public async Task StartAsync()
    {
        _shop = new ServiceCollection().AddStandInData(new StandInOptions())
            .AddSingleton<IStaticCacheManager>(new MemoryCache(TimeProvider.System)).BuildServiceProvider();
        await _shop.GetRequiredService<StandInDatabase>().CreateAsync();
        await Discounts.InsertAsync(new Discount { Name = "Spring" });
    }

    [TearDown]
    public void Stop() => _shop.Dispose();

    [Test]
    public async Task A_cached_row_is_one_object_for_everybody()
    {
        var first = await Discounts.GetByIdAsync(1, _ => default!);
        first.Name = "changed and never saved";

        var second = await Discounts.GetByIdAsync(1, _ => default!);

        Assert.That(second, Is.SameAs(first));
        Assert.That((await Discounts.GetByIdAsync(1)).Name, Is.EqualTo("Spring"));
    }

    [Test]
    public async Task A_cached_list_is_one_list_until_its_key_is_removed()
    {
        var key = new CacheKey("Nop.discount.mine.");
        var first = await Discounts.GetAllAsync(query => query, _ => key);
        await Discounts.InsertAsync(new Discount { Name = "Summer" }, publishEvent: false);

        var second = await Discounts.GetAllAsync(query => query, _ => key);
        await _shop.GetRequiredService<IStaticCacheManager>().RemoveAsync(key);
        var third = await Discounts.GetAllAsync(query => query, _ => key);

        Assert.That(second, Is.SameAs(first));
        Assert.That((second.Count, third.Count), Is.EqualTo((1, 2)));
    }
}
