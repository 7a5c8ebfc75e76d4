using System.Data;
using System.Reflection;
using FluentMigrator.Recorded;
using Nop.Core;

namespace Nop.Data.Mapping;

/// <summary>The columns that the platform gives an entity's properties where its builder says nothing.</summary>
internal static class EntityTable
{
    public static void AddMissingColumns(CreateTableOperation table, Type entity)
    {
        foreach (var property in MappedProperties.Of(entity))
        {
            var name = NameCompatibilityManager.GetColumnName(entity, property.Name);
            if (table.Columns.All(column => !string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)))
                table.Columns.Insert(property.Name == nameof(BaseEntity.Id) ? 0 : table.Columns.Count, Column(property, name));
        }
    }

    private static RecordedColumn Column(PropertyInfo property, string name) => property.Name == nameof(BaseEntity.Id)
        ? new RecordedColumn(name) { Type = DbType.Int32, IsIdentity = true, IsPrimaryKey = true }
        : new RecordedColumn(name) { Type = MappedProperties.DbTypeOf(property), IsNullable = MappedProperties.IsNullable(property) };
}
