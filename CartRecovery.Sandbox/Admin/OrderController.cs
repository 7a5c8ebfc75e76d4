using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record OrderRow(int Id, string CustomOrderNumber, string OrderStatus, string PaymentStatus, string OrderTotal, int StoreId, DateTime CreatedOn) : BaseNopModel;

public sealed record OrderPage(Order Order, IList<OrderItem> Items);

public sealed class OrderController(IRepository<Order> orders, IOrderService service, IOrderProcessingService processing, INotificationService notifications) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public IActionResult List() => GridPage("Orders", "Orders",
    [
        new ColumnProperty(nameof(OrderRow.CustomOrderNumber)) { Title = "Order #", Width = "80" },
        new ColumnProperty(nameof(OrderRow.OrderStatus)) { Title = "Order status" },
        new ColumnProperty(nameof(OrderRow.PaymentStatus)) { Title = "Payment status" },
        new ColumnProperty(nameof(OrderRow.StoreId)) { Title = "Store", Width = "70" },
        new ColumnProperty(nameof(OrderRow.CreatedOn)) { Title = "Created on (UTC)", Render = new RenderDate() },
        new ColumnProperty(nameof(OrderRow.OrderTotal)) { Title = "Order total", Width = "110" },
        new ColumnProperty(nameof(OrderRow.Id)) { Title = "View", Render = new RenderButtonView(new DataUrl("Edit")), ClassName = NopColumnClassDefaults.Button, Width = "90" }
    ], searchable: false);

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> List(SandboxSearchModel searchModel)
    {
        var page = await orders.GetAllPagedAsync(query => query.OrderByDescending(order => order.Id), searchModel.Page - 1, searchModel.PageSize);
        return Rows(searchModel, page, order => new OrderRow(order.Id, order.CustomOrderNumber, order.OrderStatus.ToString(), order.PaymentStatus.ToString(),
            order.OrderTotal.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), order.StoreId, order.CreatedOnUtc));
    }

    [HttpGet]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Edit(int id) =>
        await orders.GetByIdAsync(id) is { } order ? View(new OrderPage(order, await service.GetOrderItemsAsync(id))) : RedirectToAction(nameof(List));

    [HttpPost, ActionName("Edit")]
    [FormValueRequired("cancelorder")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> CancelOrder(int id) => Change(id, order => processing.CancelOrderAsync(order, true), "The order is cancelled.");

    [HttpPost, ActionName("Edit")]
    [FormValueRequired("markorderaspaid")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> MarkOrderAsPaid(int id) => Change(id, processing.MarkOrderAsPaidAsync, "The order is paid.");

    [HttpPost, ActionName("Edit")]
    [FormValueRequired("refundorder")]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> RefundOrder(int id) => Change(id, RefundAsync, "The order is refunded.");

    private async Task RefundAsync(Order order)
    {
        var errors = await processing.RefundAsync(order);
        if (errors.Count > 0)
            throw new Nop.Core.NopException(string.Join("; ", errors));
    }

    private async Task<IActionResult> Change(int id, Func<Order, Task> change, string done)
    {
        if (await orders.GetByIdAsync(id) is not { } order)
            return RedirectToAction(nameof(List));
        try
        {
            await change(order);
            notifications.SuccessNotification(done);
        }
        catch (Nop.Core.NopException refusal)
        {
            notifications.ErrorNotification(refusal.Message);
        }
        return RedirectToAction(nameof(Edit), new { id });
    }
}
