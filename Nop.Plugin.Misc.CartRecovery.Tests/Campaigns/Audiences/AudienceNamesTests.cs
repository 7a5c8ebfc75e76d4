using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Audiences;

internal sealed class AudienceNamesTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Files_name_things_by_what_another_shop_can_find()
    {
        await _shop.ChangeAsync<Product>(_shop.ProductId, product => product.Sku = "KETTLE-01");
        var men = await CategoryAsync("Men");
        var women = await CategoryAsync("Women");
        var shoes = await CategoryAsync("Shoes", men);
        await CategoryAsync("Shoes", women);
        var hats = await CategoryAsync("Hats", men);
        var maker = await _shop.AddAsync(new Manufacturer { Name = "Maker" });
        var vendor = await _shop.AddAsync(new Vendor { Name = "Vendor" });
        var role = new CustomerRole { Name = "Wholesale", Active = true };
        await using (var scope = _shop.Scope())
            await scope.Get<IRepository<CustomerRole>>().InsertAsync(role);
        await _shop.AddAsync(new Country { Name = "Romania", TwoLetterIsoCode = "RO" });
        var stored = new Audience(
        [
            Of(ConditionField.Product, _shop.ProductId), Of(ConditionField.Category, shoes, hats), Of(ConditionField.Manufacturer, maker.Id), Of(ConditionField.Vendor, vendor.Id),
            Of(ConditionField.CustomerRole, role.Id), Of(ConditionField.Language, 1), Of(ConditionField.Store, 1),
            Group(ConditionField.Country, "EU", "RO"), Group(ConditionField.Channel, "email"), Group(ConditionField.Account, "guest"),
            new ConditionGroup([new Condition(ConditionField.CartValue, Comparison.AtLeast, 5, [])]),
        ]);

        var written = await AskAsync(names => names.WrittenAsync(stored));
        var found = await AskAsync(names => names.FindAsync(Draft(written)));

        Assert.That(AudienceJsonTests.Print(written), Is.EqualTo(
            "Product AnyOf KETTLE-01; Category AnyOf Men >> Shoes|Hats; Manufacturer AnyOf Maker; Vendor AnyOf Vendor; CustomerRole AnyOf Wholesale; "
            + $"Language AnyOf en-US; Store AnyOf {await StoreNameAsync()}; Country AnyOf EU|RO; Channel AnyOf email; Account AnyOf guest; CartValue AtLeast 5"));
        Assert.That(AudienceJsonTests.Print(found.Draft!.Audience), Is.EqualTo(AudienceJsonTests.Print(stored)));
    }

    [Test]
    public async Task Names_are_found_in_any_case_and_products_by_name_too()
    {
        var found = await AskAsync(names => names.FindAsync(Draft(new Audience([Group(ConditionField.Product, " kettle "), Group(ConditionField.Account, "GUEST")]))));

        Assert.That(AudienceJsonTests.Print(found.Draft!.Audience), Is.EqualTo($"Product AnyOf {_shop.ProductId}; Account AnyOf guest"));
    }

    [Test]
    public async Task What_the_shop_does_not_know_or_knows_twice_is_told_with_its_path()
    {
        await CategoryAsync("Shoes", await CategoryAsync("Men"));
        await CategoryAsync("Shoes", await CategoryAsync("Women"));
        var read = new Audience([Group(ConditionField.Category, "Men"), new ConditionGroup([.. Group(ConditionField.Country, "XX").Any, .. Group(ConditionField.Category, "Men", "shoes").Any])]);

        var found = await AskAsync(names => names.FindAsync(Draft(read)));

        Assert.That(found.Draft, Is.Null);
        Assert.That(found.Problems, Is.EqualTo(new[]
        {
            new CampaignProblem(ProblemCode.ValueNotInShop, "audience.all[1].any[0].values[0]", "XX"),
            new CampaignProblem(ProblemCode.ValueAmbiguous, "audience.all[1].any[1].values[1]", "shoes"),
        }));
    }

    [Test]
    public async Task What_was_deleted_since_is_told_and_written_as_stored()
    {
        var category = await CategoryAsync("Gone");
        var audience = new Audience([Of(ConditionField.Category, category), Of(ConditionField.Product, _shop.ProductId, 999)]);
        await _shop.ChangeAsync<Category>(category, row => row.Deleted = true);

        Assert.That(await AskAsync(names => names.GoneAsync(audience)), Is.EqualTo(new[]
        {
            new CampaignProblem(ProblemCode.ConditionValueGone, 1, ConditionField.Category, $"{category}"), new CampaignProblem(ProblemCode.ConditionValueGone, 2, ConditionField.Product, "999"),
        }));
        Assert.That((await AskAsync(names => names.WrittenAsync(audience))).All[0].Any[0].Values, Is.EqualTo(new[] { $"{category}" }));
    }

    private async Task<T> AskAsync<T>(Func<AudienceNames, Task<T>> question)
    {
        await using var scope = _shop.Scope();
        return await question(scope.Get<AudienceNames>());
    }

    private async Task<string> StoreNameAsync() => (await _shop.RowsAsync<Nop.Core.Domain.Stores.Store>())[0].Name;

    private async Task<int> CategoryAsync(string name, int parent = 0) => (await _shop.AddAsync(new Category { Name = name, ParentCategoryId = parent })).Id;

    private static CampaignReading Draft(Audience audience) => new(new CampaignDraft { Name = "Some", Audience = audience }, []);

    private static ConditionGroup Of(ConditionField field, params int[] ids) => Group(field, [.. ids.Select(id => $"{id}")]);

    private static ConditionGroup Group(ConditionField field, params string[] values) => new([new Condition(field, Comparison.AnyOf, 0, values)]);
}
