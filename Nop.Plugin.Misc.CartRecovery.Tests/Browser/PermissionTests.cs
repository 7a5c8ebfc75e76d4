using CartRecovery.Sandbox.Accounts;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Security;
using NopCommerce.StandIn;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>A clerk may enter the admin, and nothing of the plugin.</summary>
internal sealed class PermissionTests : AdminTests
{
    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await using var visit = StandInScope.Create(Store.Services);
        var role = new CustomerRole { Name = "Clerks", SystemName = "Clerks", Active = true };
        await visit.Get<IRepository<CustomerRole>>().InsertAsync(role);
        var permission = (await visit.Get<IRepository<PermissionRecord>>().GetAllAsync(query => query.Where(row => row.SystemName == StandardPermission.Security.ACCESS_ADMIN_PANEL))).Single();
        await visit.Get<IRepository<PermissionRecordCustomerRoleMapping>>().InsertAsync(new PermissionRecordCustomerRoleMapping { CustomerRoleId = role.Id, PermissionRecordId = permission.Id });
        var clerk = await visit.Get<StandInAccounts>().CreateAsync("clerk@example.test", role.SystemName, NopCustomerDefaults.RegisteredRoleName);
        await visit.Get<Passwords>().SetAsync(clerk.Id, "harbour1");
    }

    [TestCase(Dashboard)]
    [TestCase(Campaigns)]
    [TestCase(Episodes)]
    [TestCase(Replay)]
    [TestCase("/Admin/CartRecoveryLead/List")]
    [TestCase("/Admin/CartRecoveryLead/Details/1")]
    [TestCase("/Admin/CartRecoveryReply/Configure")]
    [TestCase(Settings)]
    public async Task Without_the_permission_a_page_is_refused(string page)
    {
        var tab = await TabAsync();
        await tab.LoginAsync("clerk@example.test", "harbour1");

        await tab.GoAsync(page);

        Assert.That(new Uri(tab.Page.Url).AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
    }

    [Test]
    public async Task Menu_shows_the_pages_to_whom_they_are_open_and_to_nobody_else()
    {
        var clerk = await TabAsync();
        await clerk.LoginAsync("clerk@example.test", "harbour1");
        await clerk.GoAsync("/Admin");
        var admin = await AdminAsync();
        await admin.GoAsync("/Admin");

        await Expect(admin.Page.Locator(".nav-sidebar a[href*=CartRecovery]")).ToHaveCountAsync(9);
        await Expect(clerk.Page.Locator(".nav-sidebar")).ToBeVisibleAsync();
        await Expect(clerk.Page.Locator(".nav-sidebar a[href*=CartRecovery]")).ToHaveCountAsync(0);
        await Expect(clerk.Page.Locator(".nav-sidebar")).Not.ToContainTextAsync("Cart recovery");
    }
}
