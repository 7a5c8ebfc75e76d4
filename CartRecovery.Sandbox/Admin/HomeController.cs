using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace CartRecovery.Sandbox.Admin;

public sealed record DashboardModel(int Orders, int Customers, int Carts, int WaitingMails, IReadOnlyList<Order> LatestOrders);

public sealed class HomeController(IRepository<Order> orders, IRepository<Customer> customers, IRepository<ShoppingCartItem> carts, IRepository<QueuedEmail> mails) : AdminController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var latest = await orders.GetAllPagedAsync(query => query.OrderByDescending(order => order.Id), 0, 5);
        return View(new DashboardModel(latest.TotalCount, await CountAsync(customers), await CountAsync(carts), (await mails.GetAllAsync(query => query.Where(mail => mail.SentOnUtc == null))).Count, [.. latest]));
    }

    private static async Task<int> CountAsync<T>(IRepository<T> rows) where T : Nop.Core.BaseEntity =>
        (await rows.GetAllPagedAsync(query => query, 0, 1, true)).TotalCount;
}
